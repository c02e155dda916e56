using System.Diagnostics;
using System.Globalization;
using Monitor.Analysis;
using Monitor.Domain.Articles;

namespace Monitor.Benchmarks;

/// <summary>Analysis alone, on one core: articles a second of processor time, with the full lexicon.</summary>
internal static class AnalysisBenchmark
{
    private const int Articles = 4000;

    public static async Task RunAsync(Corpus corpus, int rounds)
    {
        var loading = Stopwatch.StartNew();
        var lexicon = Lexicon.Load();
        var loaded = loading.Elapsed;
        var analyzer = new Analyzer(lexicon);
        var articles = Enumerable.Range(0, Articles).Select(i => new Article { Id = $"a{i}", Text = corpus.Texts[i % corpus.Count], Language = "en" }).ToArray();
        var bytes = articles.Average(a => a.Text.Length);
        long reports = 0, allocated = 0;
        var rates = await Measure.InTurnAsync(rounds, () =>
        {
            (reports, var before, var cpu) = (0, GC.GetAllocatedBytesForCurrentThread(), Measure.Cpu);
            foreach (var article in articles) reports += analyzer.Analyze(article).Reports.Count;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return Task.FromResult(Articles / (Measure.Cpu - cpu).TotalSeconds);
        });
        var median = Measure.Median(rates[0]);
        Measure.Print($"Analysis, one core, {corpus.Name}, {bytes:N0} characters an article",
            ("articles/s of processor time", Measure.Text(rates[0], "/s"), "8,000 /s"),
            ("an article", string.Create(CultureInfo.InvariantCulture, $"{1e6 / median:F1} us, {(double)reports / Articles:F1} reports, {allocated / Articles:N0} bytes allocated"), ""),
            ("loading and compiling the lexicon, first time", string.Create(CultureInfo.InvariantCulture, $"{loaded.TotalMilliseconds:N0} ms"), ""));
    }
}
