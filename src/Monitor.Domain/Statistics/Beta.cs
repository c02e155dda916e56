namespace Monitor.Domain.Statistics;

/// <summary>The incomplete beta function, by its continued fraction (DiDonato and Morris 1992; Numerical Recipes 6.4).</summary>
public static class Beta
{
    private const int MaxIterations = 500;
    private const double Tiny = 1e-300;
    private const double Accuracy = 1e-14;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>I_x(a, b) for a, b > 0 and x in [0, 1].</summary>
    public static double RegularizedIncomplete(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2)
            ? front * ContinuedFraction(a, b, x) / a
            : 1 - front * ContinuedFraction(b, a, 1 - x) / b;
    }

    /// <summary>ln Γ(x) for x > 0 (Lanczos 1964, g = 7, n = 9).</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        x -= 1;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var t = x + 7.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x + 0.5) * Math.Log(t) - t + Math.Log(sum);
    }

    private static double ContinuedFraction(double a, double b, double x)
    {
        double c = 1, d = Bounded(1 - (a + b) * x / (a + 1)), h = d;
        for (var m = 1; m <= MaxIterations; m++)
        {
            Step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
            var delta = Step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
            if (Math.Abs(delta - 1) < Accuracy) break;
        }
        return h;

        double Step(double coefficient)
        {
            d = Bounded(1 + coefficient * d);
            c = 1 + coefficient / c;
            if (Math.Abs(c) < Tiny) c = Tiny;
            h *= d * c;
            return d * c;
        }

        static double Bounded(double value) => 1 / (Math.Abs(value) < Tiny ? Tiny : value);
    }
}
