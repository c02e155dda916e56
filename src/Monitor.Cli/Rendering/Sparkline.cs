namespace Monitor.Cli.Rendering;

/// <summary>Counts as a line of small bars.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const char Nothing = '·';

    /// <summary>One character a bucket; buckets are added up where there are more of them than columns.</summary>
    public static string Of(IReadOnlyList<int> counts, int columns = 30)
    {
        if (counts.Count == 0) return "";
        columns = Math.Min(columns, counts.Count);
        var sums = new int[columns];
        for (var i = 0; i < counts.Count; i++) sums[(int)((long)i * columns / counts.Count)] += counts[i];
        var most = Math.Max(1, sums.Max());
        return string.Concat(sums.Select(n => n == 0 ? Nothing : Bars[(n * Bars.Length - 1) / most]));
    }
}
