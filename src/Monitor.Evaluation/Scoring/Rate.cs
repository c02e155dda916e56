using System.Globalization;

namespace Monitor.Evaluation.Scoring;

/// <summary>Numbers from 0 to 1, written to three places.</summary>
internal static class Rate
{
    /// <summary>
    /// Rounds the exact value of the binary number, halves to even, as Python does, so that scores compare to the last digit. 28 places decide it for
    /// every quotient of counts: <see cref="Math.Round(double, int)"/> multiplies first and errs at the borders.
    /// </summary>
    public static double Round(double value) =>
        (double)Math.Round(decimal.Parse(value.ToString("F28", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), 3, MidpointRounding.ToEven);
}
