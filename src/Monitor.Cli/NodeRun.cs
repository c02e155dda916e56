using System.Globalization;
using System.Runtime.CompilerServices;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Domain.Alerts;
using Monitor.Files.Articles;
using Monitor.Server;
using Monitor.Server.Ingestion;

namespace Monitor.Cli;

/// <summary>A node's life in one terminal: it starts, takes in what it is given, tells what is raised, and goes on until it is interrupted.</summary>
internal sealed class NodeRun(Terminal terminal, NodeOptions options, IReadOnlyList<string> paths, bool exitWhenIdle)
{
    private readonly AlertOutput _output = new(terminal, json: false);
    private long _shown;
    private long _raised;
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
        _shown = await node.Alerts.ReadHeadAsync(cancellationToken);
        if (paths.Count > 0)
        {
            var result = await IngestAsync(node, cancellationToken);
            await ReportAsync(node, result, cancellationToken);
        }
        else if (exitWhenIdle)
        {
            await node.WhenIdleAsync(cancellationToken);
            await ShowUpToHeadAsync(node, cancellationToken);
        }
        if (exitWhenIdle) return _rejected > 0 ? 1 : 0;
        await ShowAsync(node, cancellationToken);
        return 0;
    }

    private async Task<IngestResult> IngestAsync(MonitorNode node, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(node, done.Token);
        IngestResult? result = null;
        await CountProgress.ShowAsync(terminal, "Ingesting", "article", "articles", async progress =>
        {
            var counted = new DirectProgress<IngestResult>(r => progress(r.Accepted + r.Duplicates + r.Copies + _rejected, null));
            result = await node.Ingestion.IngestAsync(ReadAsync(cancellationToken), WhenFull.Wait, counted, cancellationToken);
            await node.WhenIdleAsync(cancellationToken);
        });
        await done.CancelAsync();
        await showing;
        await ShowUpToHeadAsync(node, cancellationToken);
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

    private async Task ReportAsync(MonitorNode node, IngestResult result, CancellationToken cancellationToken)
    {
        _rejected += result.RejectedCount;
        foreach (var rejected in result.Rejected) terminal.Error(rejected.Reason);
        terminal.Paragraph(
            $"{Words.Outcome(result.Accepted, result.Duplicates, result.Copies, _rejected, _skipped)}; {Words.Count(_raised, "alert")} raised.");
        using var client = new MonitorClient(LoopbackOf(node.Urls[0]));
        var to = _last ?? TimeProvider.System.GetUtcNow();
        await ActivityTable.WriteAsync(terminal, client, _first ?? to.AddDays(-29), to, cancellationToken);
        if (!exitWhenIdle) terminal.Line();
    }

    // Ends when cancelled; what has been shown by then is remembered.
    private async Task ShowAsync(MonitorNode node, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var alert in node.Alerts.ReadAsync(_shown, cancellationToken)) Show(alert);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The only way in which a feed ends.
        }
    }

    private async Task ShowUpToHeadAsync(MonitorNode node, CancellationToken cancellationToken)
    {
        var head = await node.Alerts.ReadHeadAsync(cancellationToken);
        if (_shown >= head) return;
        await foreach (var alert in node.Alerts.ReadAsync(_shown, cancellationToken))
        {
            Show(alert);
            if (_shown >= head) return;
        }
    }

    private void Show(Alert alert)
    {
        _output.Follow(alert);
        if (alert.Change == AlertChange.Raised) _raised++;
        _shown = long.Parse(alert.Cursor, CultureInfo.InvariantCulture);
    }

    // An address that stands for all of this machine's cannot be called.
    private static Uri LoopbackOf(string url)
    {
        var address = new UriBuilder(url);
        if (address.Host is "[::]" or "0.0.0.0") address.Host = "127.0.0.1";
        return address.Uri;
    }
}
