using System.Diagnostics;
using System.Globalization;
using Monitor.Analysis;

namespace Monitor.Benchmarks;

/// <summary>From start to ready, and the memory of a node with many articles and topics.</summary>
internal static class ProcessBenchmark
{
    public static async Task RunAsync(Corpus corpus, int rounds, int articles, int topics, string folder)
    {
        var starts = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var started = await NodeProcess.StartAsync(Path.Combine(folder, $"start-{i}"));
            starts[i] = watch.Elapsed.TotalMilliseconds;
        }

        var file = Path.Combine(folder, "many.jsonl");
        var names = TopicNames(topics);
        // Each name in its turn, so that the run has as many topics as it should.
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, articles).Select(i => Corpus.Line(
            corpus.Make(i, articles, days: 90, extra: $"\n\nA spokesman for {names[i % names.Count]} declined to comment."))));
        await using var node = await NodeProcess.StartAsync(Path.Combine(folder, "many"));
        var ready = node.Megabytes("VmRSS");
        await node.SendAsync(file);
        var seen = 0;
        await foreach (var _ in node.Client.ListTopicsAsync()) seen++;
        Measure.Print("The program as a process",
            ("start to ready", Measure.Text(starts, "ms"), "3,000 ms"),
            ("resident memory when ready", Text(ready), ""),
            ($"peak resident memory, {articles:N0} articles, {seen:N0} topics", Text(node.Megabytes("VmHWM")), "400 MB"),
            ("resident memory afterwards", Text(node.Megabytes("VmRSS")), "400 MB"));
    }

    private static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:N0} MB");

    // Every third organization of the lexicon, by the name that articles use.
    private static List<string> TopicNames(int topics)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream("organizations.tsv")!);
        var rows = new List<string>();
        while (reader.ReadLine() is { } line) if (!line.StartsWith('#') && line.Split('\t') is { Length: >= 2 } columns) rows.Add(columns[1]);
        return [.. rows.Skip(1).Where((_, i) => i % 3 == 0).Take(topics)];
    }
}
