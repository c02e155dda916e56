using System.Runtime.CompilerServices;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Files.Articles;
using Monitor.Server;
using Monitor.Server.Ingestion;

namespace Monitor.Cli;

/// <summary>A node's life in one terminal: it starts, takes in what it is given, tells what is raised, and goes on until it is interrupted.</summary>
internal sealed class NodeRun(Terminal terminal, NodeOptions options, IReadOnlyList<string> paths, bool exitWhenIdle)
{
    private long _rejected;
    private long _skipped;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var node = await MonitorNode.StartAsync(options, cancellationToken);
        terminal.Paragraph($"Listening at {string.Join(" and ", node.Urls)}, data in {Path.GetFullPath(options.DataFolder)}.{(exitWhenIdle ? "" : " Ctrl-C ends it.")}");
        terminal.Line();
        var alerts = new AlertWatch(node.Alerts, new AlertOutput(terminal, json: false), await node.Alerts.ReadHeadAsync(cancellationToken));
        if (paths.Count > 0)
        {
            var result = await IngestAsync(node, alerts, cancellationToken);
            await ReportAsync(node, result, alerts.Raised, cancellationToken);
        }
        else if (exitWhenIdle)
        {
            await node.WhenIdleAsync(cancellationToken);
            await alerts.ShowUpToHeadAsync(cancellationToken);
        }
        if (exitWhenIdle) return _rejected > 0 ? 1 : 0;
        await alerts.ShowAsync(cancellationToken);
        return 0;
    }

    private async Task<IngestResult> IngestAsync(MonitorNode node, AlertWatch alerts, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = alerts.ShowAsync(done.Token);
        IngestResult? result = null;
        try
        {
            await CountProgress.ShowAsync(terminal, "Ingesting", "article", "articles", async progress =>
            {
                var counted = new DirectProgress<IngestResult>(r => progress(r.Accepted + r.Duplicates + r.Copies + _rejected, null));
                result = await node.Ingestion.IngestAsync(ReadAsync(cancellationToken), WhenFull.Wait, counted, cancellationToken);
                await node.WhenIdleAsync(cancellationToken);
            });
        }
        finally
        {
            await done.CancelAsync();
            await showing;
        }
        await alerts.ShowUpToHeadAsync(cancellationToken);
        return result!;
    }

    private async IAsyncEnumerable<IncomingArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in new ArticleFiles(options.Clock).ReadInDateOrderAsync(paths, cancellationToken))
        {
            if (item is RejectedItem)
            {
                _rejected++;
                terminal.Error(item.ToString()!);
            }
            if (item is SkippedFiles skipped) _skipped += skipped.Count;
            if (item is not FileArticle { Article: var article }) continue;
            if (article.Published is { } published)
            {
                if (!(published >= _first)) _first = published;
                if (!(published <= _last)) _last = published;
            }
            yield return IncomingArticle.Of(article);
        }
    }

    private async Task ReportAsync(MonitorNode node, IngestResult result, int raised, CancellationToken cancellationToken)
    {
        _rejected += result.RejectedCount;
        foreach (var rejected in result.Rejected) terminal.Error(rejected.Reason);
        terminal.Paragraph(
            $"{Words.Outcome(result.Accepted, result.Duplicates, result.Copies, _rejected, _skipped)}; {Words.Count(raised, "alert")} raised.");
        using var client = new MonitorClient(LoopbackOf(node.Urls[0]));
        var to = _last ?? TimeProvider.System.GetUtcNow();
        await ActivityTable.WriteAsync(terminal, client, _first ?? to.AddDays(-29), to, cancellationToken);
        if (!exitWhenIdle) terminal.Line();
    }

    // An address that stands for all of this machine's cannot be called.
    private static Uri LoopbackOf(string url)
    {
        var address = new UriBuilder(url);
        if (address.Host is "[::]" or "0.0.0.0") address.Host = "127.0.0.1";
        return address.Uri;
    }
}
