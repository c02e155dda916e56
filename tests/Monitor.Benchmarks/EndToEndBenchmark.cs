using System.Diagnostics;
using System.Globalization;
using Monitor.Analysis;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Benchmarks;

/// <summary>From JSON Lines on disk to evaluated alerts through Orleans, durable, in turn with bare SQLite that writes the same compressed rows.</summary>
internal static class EndToEndBenchmark
{
    // The compiler still works on the hot paths, with a tenth of the processor time, while the second 20,000 articles come.
    private const int WarmUps = 2;

    public static async Task RunAsync(Corpus corpus, int rounds, int articles, string folder)
    {
        var warmUp = Path.Combine(folder, "warm-up.jsonl");
        var file = Path.Combine(folder, "articles.jsonl");
        await File.WriteAllLinesAsync(warmUp, Lines(corpus, 0, WarmUps * articles, articles));
        await File.WriteAllLinesAsync(file, Lines(corpus, WarmUps * articles, articles, articles));
        var bytes = new FileInfo(file).Length;
        var rows = Rows(corpus, articles);
        long alerts = 0, topics = 0, entries = 0;
        TimeSpan cpu = default;
        var rates = await Measure.InTurnAsync(rounds,
            async () =>
            {
                var data = Path.Combine(folder, Path.GetRandomFileName());
                double rate;
                await using (var node = await NodeProcess.StartAsync(data))
                {
                    // A node runs for weeks: what the compiler does in its first seconds is not counted.
                    await node.SendAsync(warmUp);
                    var (before, watch) = (node.Cpu, Stopwatch.StartNew());
                    await node.SendAsync(file);
                    (rate, cpu) = (articles / watch.Elapsed.TotalSeconds, node.Cpu - before);
                    entries = (await node.Client.GetClusterAsync()).Position;
                    (alerts, topics) = (0, 0);
                    await foreach (var _ in node.Client.ListAlertsAsync()) alerts++;
                    await foreach (var _ in node.Client.ListTopicsAsync()) topics++;
                }
                Directory.Delete(data, recursive: true);
                return rate;
            },
            () => Task.FromResult(BareSqlite.Write(Path.Combine(folder, Path.GetRandomFileName() + ".db"), rows)));
        Measure.Print($"Durable end to end over HTTP, {articles:N0} articles of {bytes / articles:N0} bytes after twice as many to warm up, {corpus.Name}",
            ("from JSON Lines to evaluated alerts", Measure.Text(rates[0], "articles/s"), "4,000 /s"),
            ("bare SQLite, the same rows", Measure.Text(rates[1], "rows/s"), ""),
            ("ratio, median of the rounds", Measure.Ratio(rates[0], rates[1]).ToString("F3", CultureInfo.InvariantCulture), "0.08"),
            ("processor time an article", string.Create(CultureInfo.InvariantCulture, $"{cpu.TotalMicroseconds / articles:F0} us"), ""),
            ("journal entries, topics, alerts", string.Create(CultureInfo.InvariantCulture, $"{entries:N0}, {topics:N0}, {alerts:N0}"), ""));
    }

    private static IEnumerable<string> Lines(Corpus corpus, int from, int count, int articles) =>
        Enumerable.Range(from, count).Select(i => Corpus.Line(Make(corpus, i, articles)));

    private static Article Make(Corpus corpus, int i, int articles) => corpus.Make(i, (WarmUps + 1) * articles, days: 180);

    private static List<(byte[] Key, byte[] Body)> Rows(Corpus corpus, int articles)
    {
        var analyzer = new Analyzer(Lexicon.Load());
        var encoder = new EntryCodec();
        return [.. Enumerable.Range(0, articles).AsParallel().AsOrdered().Select(i =>
        {
            var article = Make(corpus, WarmUps * articles + i, articles);
            var key = ArticleKey.Of(article);
            var bytes = new byte[20];
            BitConverter.TryWriteBytes(bytes, key.Id.High);
            BitConverter.TryWriteBytes(bytes.AsSpan(8), key.Id.Low);
            BitConverter.TryWriteBytes(bytes.AsSpan(12), key.TextHash);
            return (bytes, encoder.Encode(article, analyzer.Analyze(article)).ToArray());
        })];
    }
}
