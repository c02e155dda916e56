using CsCheck;
using Monitor.Domain.Statistics;

namespace Monitor.Domain.Tests.Statistics;

public class SurgeTestTests
{
    [Fact]
    public void The_tail_is_that_of_the_negative_binomial() => Gen.Select(Gen.Int[1, 40], Gen.Int[0, 60], Gen.Int[2, 28]).Sample((count, sum, n) =>
    {
        // Equal counts have no dispersion above Poisson, so nothing is scaled.
        var history = Enumerable.Range(0, n).Select(i => sum / n + (i < sum % n ? 1 : 0)).ToArray();
        double r = sum + 0.5, p = n / (n + 1.0), below = 0;
        for (var k = 0; k < count; k++)
            below += Math.Exp(Beta.LogGamma(k + r) - Beta.LogGamma(r) - Beta.LogGamma(k + 1) + r * Math.Log(p) + k * Math.Log(1 - p));

        Assert.Equal(1 - below, SurgeTest.Test(count, history).Probability, 1e-9);
    });

    [Fact]
    public void No_history_of_at_least_so_many_counts_gives_less_than_the_bound()
    {
        var window = Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 60]));
        Gen.Select(Gen.Int[0, 80], window.Array[2, 28], Gen.Double[0, 1]).Sample((count, history, known) =>
        {
            var bound = SurgeTest.LeastProbability(count, (int)(history.Sum() * known), history.Length);
            Assert.True(Math.Min(bound, 0.5) <= SurgeTest.Test(count, history).Probability + 1e-9);
        }, iter: 200_000);
    }

    [Fact]
    public void A_bursty_history_makes_the_same_count_less_surprising()
    {
        int[] steady = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2];
        int[] bursty = [0, 0, 0, 14, 0, 0, 0, 0, 14, 0, 0, 0, 0, 0];

        Assert.True(SurgeTest.Test(9, steady).Probability < 0.001);
        Assert.True(SurgeTest.Test(9, bursty).Probability > 0.01);
    }

    [Fact]
    public void A_short_history_makes_no_bold_claims() =>
        Assert.True(SurgeTest.Test(4, [0, 0]).Probability > SurgeTest.Test(4, new int[28]).Probability * 10);
}
