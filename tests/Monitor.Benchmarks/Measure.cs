using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Monitor.Benchmarks;

/// <summary>Runs measurements in turn, so that what slows the machine slows all of them, and prints medians and ratios.</summary>
internal static class Measure
{
    /// <summary>Runs each case in each round, A B A B ..., after one round that is not counted.</summary>
    /// <returns>For each case the rates of all rounds, in units a second.</returns>
    public static async Task<double[][]> InTurnAsync(int rounds, params Func<Task<double>>[] cases)
    {
        var rates = cases.Select(_ => new double[rounds]).ToArray();
        for (var round = -1; round < rounds; round++)
            for (var i = 0; i < cases.Length; i++)
            {
                var rate = await cases[i]();
                if (round >= 0) rates[i][round] = rate;
            }
        return rates;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median of the ratios round by round.</summary>
    public static double Ratio(double[] a, double[] b) => Median(a.Zip(b, (x, y) => x / y));

    /// <summary>The processor time of this process so far.</summary>
    public static TimeSpan Cpu => Process.GetCurrentProcess().TotalProcessorTime;

    public static void Print(string title, params (string What, string Value, string Bound)[] rows)
    {
        var table = new Table().Title(title).AddColumns("measure", "measured", "must");
        foreach (var (what, value, bound) in rows) table.AddRow(Markup.Escape(what), Markup.Escape(value), Markup.Escape(bound));
        AnsiConsole.Write(table);
    }

    public static string Text(double[] rates, string unit) => string.Create(CultureInfo.InvariantCulture,
        $"{Median(rates):N0} {unit} ({rates.Min():N0} to {rates.Max():N0})");
}
