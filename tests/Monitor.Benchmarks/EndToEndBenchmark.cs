using System.Diagnostics;
using System.Globalization;
using Monitor.Analysis;
using Monitor.Domain.Journal;
using Monitor.Files.Articles;
using Monitor.Server;
using Monitor.Server.Ingestion;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Benchmarks;

/// <summary>From JSON Lines on disk to evaluated alerts through Orleans, durable, in turn with bare SQLite that writes the same compressed rows.</summary>
internal static class EndToEndBenchmark
{
    public static async Task RunAsync(Corpus corpus, int rounds, int articles, string folder)
    {
        var file = Path.Combine(folder, "articles.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, articles).Select(i => Corpus.Line(corpus.Make(i, articles, days: 90))));
        var bytes = new FileInfo(file).Length;
        var rows = Rows(corpus, articles);
        long alerts = 0, topics = 0, entries = 0;
        TimeSpan cpu = default;
        var rates = await Measure.InTurnAsync(rounds,
            async () =>
            {
                var data = Path.Combine(folder, Path.GetRandomFileName());
                await using var node = await MonitorNode.StartAsync(new NodeOptions { DataFolder = data, Urls = "http://127.0.0.1:0" }, CancellationToken.None);
                var (before, watch) = (Measure.Cpu, Stopwatch.StartNew());
                var result = await node.Ingestion.IngestAsync(ReadAsync(file), WhenFull.Wait, null, CancellationToken.None);
                await node.WhenIdleAsync(CancellationToken.None);
                (var elapsed, cpu) = (watch.Elapsed, Measure.Cpu - before);
                if (result.RejectedCount + result.Duplicates > 0) throw new InvalidOperationException($"The benchmark's articles were not all taken: {result}");
                (alerts, entries) = (await node.Alerts.ReadHeadAsync(CancellationToken.None), result.Position);
                topics = await CountTopicsAsync(node.Urls[0]);
                await node.StopAsync(CancellationToken.None);
                Directory.Delete(data, recursive: true);
                return articles / elapsed.TotalSeconds;
            },
            () => Task.FromResult(BareSqlite.Write(Path.Combine(folder, Path.GetRandomFileName() + ".db"), rows)));
        Measure.Print($"Durable end to end, {articles:N0} articles of {bytes / articles:N0} bytes, {corpus.Name}",
            ("from JSON Lines to evaluated alerts", Measure.Text(rates[0], "articles/s"), "4,000 /s"),
            ("bare SQLite, the same rows", Measure.Text(rates[1], "rows/s"), ""),
            ("ratio, median of the rounds", Measure.Ratio(rates[0], rates[1]).ToString("F3", CultureInfo.InvariantCulture), "0.08"),
            ("processor time an article", string.Create(CultureInfo.InvariantCulture, $"{cpu.TotalMicroseconds / articles:F0} us"), ""),
            ("journal entries, topics, alert revisions", string.Create(CultureInfo.InvariantCulture, $"{entries:N0}, {topics:N0}, {alerts:N0}"), ""));
    }

    private static List<(byte[] Key, byte[] Body)> Rows(Corpus corpus, int articles)
    {
        var analyzer = new Analyzer(Lexicon.Load());
        var encoder = new EntryCodec();
        return [.. Enumerable.Range(0, articles).AsParallel().AsOrdered().Select(i =>
        {
            var article = corpus.Make(i, articles, days: 90);
            var key = ArticleKey.Of(article);
            var bytes = new byte[20];
            BitConverter.TryWriteBytes(bytes, key.Id.High);
            BitConverter.TryWriteBytes(bytes.AsSpan(8), key.Id.Low);
            BitConverter.TryWriteBytes(bytes.AsSpan(12), key.TextHash);
            return (bytes, encoder.Encode(article, analyzer.Analyze(article)).ToArray());
        })];
    }

    private static async IAsyncEnumerable<IncomingArticle> ReadAsync(string file)
    {
        await foreach (var item in new ArticleFiles(TimeProvider.System).ReadInDateOrderAsync([file]))
            if (item is FileArticle article) yield return IncomingArticle.Of(article.Article);
    }

    private static async Task<long> CountTopicsAsync(string url)
    {
        using var client = new Client.MonitorClient(new Uri(url));
        long topics = 0;
        await foreach (var _ in client.ListTopicsAsync()) topics++;
        return topics;
    }
}
