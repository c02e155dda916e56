using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Client.Articles;
using Monitor.Files.Articles;

namespace Monitor.Cli.Commands;

/// <summary>`monitor ingest`: sends articles to a running node.</summary>
internal static class IngestCommand
{
    private const int BatchArticles = 500;
    private const int BatchCharacters = 4 * 1024 * 1024;

    // A node that restarts or is full for a while is no reason to give up half-way.
    private static readonly MonitorClientOptions Patient = new() { MaxRetries = 40, MaxRetryDelay = TimeSpan.FromSeconds(3) };

    public static Command Create()
    {
        var paths = PathArguments.Create(ArgumentArity.ZeroOrMore);
        var (server, json) = (GlobalOptions.Server(), GlobalOptions.Json());
        return new Command("ingest", "Send articles to a running node, in the order of their dates.") { paths, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var files = PathArguments.Get(parsed, paths);
                using var client = parsed.Connect(
                    server, Patient with { Waiting = () => Terminal.Note("The node does not answer or is busy; waiting for it. Ctrl-C ends this, and sending everything again is safe.") });
                await client.GetClusterAsync(cancellationToken);
                var ingestion = new Ingestion(client, terminal);
                await CountProgress.ShowAsync(terminal, "Ingesting", "article", "articles", progress => ingestion.SendAsync(files, progress, cancellationToken));
                ingestion.Report(parsed.GetValue(json));
                return ingestion.Rejected > 0 ? 1 : 0;
            });
    }

    private sealed class Ingestion(MonitorClient client, Terminal terminal)
    {
        private readonly List<FileArticle> _batch = [];
        private SentArticles _sent = SentArticles.None;
        private long _characters;
        private long _unread;
        private long _skipped;

        public long Rejected => _sent.RejectedCount + _unread;

        public async Task SendAsync(IReadOnlyList<string> files, Action<long, long?> progress, CancellationToken cancellationToken)
        {
            await foreach (var item in new ArticleFiles(TimeProvider.System).ReadInDateOrderAsync(files, cancellationToken))
            {
                if (item is RejectedItem)
                {
                    _unread++;
                    terminal.Error(item.ToString()!);
                }
                if (item is SkippedFiles skipped) _skipped += skipped.Count;
                if (item is not FileArticle article) continue;
                _batch.Add(article);
                _characters += article.Article.Text.Length;
                if (_batch.Count >= BatchArticles || _characters >= BatchCharacters) await SendBatchAsync(progress, cancellationToken);
            }
            if (_batch.Count > 0) await SendBatchAsync(progress, cancellationToken);
        }

        public void Report(bool json)
        {
            if (json) terminal.Json(new { _sent.Accepted, _sent.Duplicates, _sent.Copies, Rejected, _sent.Position });
            else terminal.Paragraph($"{Words.Outcome(_sent.Accepted, _sent.Duplicates, _sent.Copies, Rejected, _skipped)}.");
        }

        private async Task SendBatchAsync(Action<long, long?> progress, CancellationToken cancellationToken)
        {
            var sent = await client.SendArticlesAsync(_batch.Select(b => b.Article), cancellationToken);
            foreach (var (index, reason) in sent.Rejected) terminal.Error($"{_batch[(int)index].Location}: {reason}");
            _sent = _sent.Then(sent with { Rejected = [] });
            _batch.Clear();
            _characters = 0;
            progress(_sent.Total + _unread, null);
        }
    }
}
