namespace Monitor.Domain.Statistics;

/// <summary>
/// How improbable a count is under a history of counts of equal windows. The history gives a Gamma posterior of the rate with Jeffreys' prior; the next
/// count is then negative binomial (Gelman et al., Bayesian Data Analysis, 2.6), so a short history makes no bold claims. News comes in
/// clusters: counts are first divided by the dispersion (quasi-Poisson, as in Farrington et al. 1996 for outbreak detection).
/// </summary>
public static class SurgeTest
{
    /// <summary>Tests a count.</summary>
    /// <param name="count">The count of the window in question; at least 0.</param>
    /// <param name="history">The counts of earlier windows of the same length; at least two.</param>
    public static SurgeResult Test(int count, IReadOnlyList<int> history)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(history.Count, 2);
        double sum = 0;
        foreach (var c in history) sum += c;
        var mean = sum / history.Count;
        double squares = 0;
        foreach (var c in history) squares += (c - mean) * (c - mean);
        var variance = squares / (history.Count - 1);
        var dispersion = mean > 0 ? Math.Max(1, variance / mean) : 1;
        return new SurgeResult(mean, dispersion, Probability(count / dispersion, sum / dispersion, history.Count));
    }

    /// <summary>
    /// A bound: for no history of so many windows with at least so many counts in sum does <see cref="Test"/> give less, as far as this is
    /// below a half. It is what an even history with just this sum gives.
    /// </summary>
    public static double LeastProbability(int count, int sum, int windows) => Probability(count, sum, windows);

    // P(X >= c) for X negative binomial with shape r and success probability n/(n+1).
    private static double Probability(double count, double sum, int windows) =>
        count <= 0 ? 1 : Beta.RegularizedIncomplete(count, sum + 0.5, 1.0 / (windows + 1));
}

/// <summary>What a test found.</summary>
/// <param name="Expected">The mean of the history.</param>
/// <param name="Dispersion">Variance over mean, at least 1.</param>
/// <param name="Probability">Of the count or a higher one.</param>
public readonly record struct SurgeResult(double Expected, double Dispersion, double Probability);
