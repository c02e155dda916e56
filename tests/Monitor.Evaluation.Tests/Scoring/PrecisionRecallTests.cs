using System.Numerics;
using CsCheck;
using Monitor.Evaluation.Scoring;

namespace Monitor.Evaluation.Tests.Scoring;

public sealed class PrecisionRecallTests
{
    [Fact]
    public void Precision_recall_and_their_mean_come_from_the_counts()
    {
        var counts = new PrecisionRecall(Hits: 6, Unexpected: 2, Missed: 6);

        Assert.Equal((0.75, 0.5, 0.6), (counts.Precision, counts.Recall, counts.F1));
    }

    [Fact]
    public void Nothing_found_and_nothing_labelled_score_nothing()
    {
        Assert.Equal((0, 0, 0), (default(PrecisionRecall).Precision, default(PrecisionRecall).Recall, default(PrecisionRecall).F1));
        Assert.Null(default(Accuracy).Value);
    }

    [Theory]
    [InlineData(1, 16, 0.062)]
    [InlineData(3, 16, 0.188)]
    [InlineData(5, 16, 0.312)]
    [InlineData(537, 2000, 0.269)]
    [InlineData(1, 2000, 0.001)]
    [InlineData(3, 2000, 0.002)]
    [InlineData(4005, 10000, 0.401)]
    [InlineData(2, 3, 0.667)]
    [InlineData(1, 1, 1)]
    public void Shares_are_rounded_as_Python_rounds_them(int right, int asked, double expected) => Assert.Equal(expected, new Accuracy(right, asked).Value);

    [Fact]
    public void The_exact_value_of_a_share_is_rounded_and_halves_go_to_even() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 5000]).Where((right, asked) => right <= asked)
            .Sample((right, asked) => Assert.Equal(Exactly((double)right / asked), new Accuracy(right, asked).Value));

    [Fact]
    public void Counts_add_up_in_any_grouping() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Select((h, u, m) => new PrecisionRecall(h, u, m)).Array[3]
            .Sample(c => Assert.Equal(c[0] + (c[1] + c[2]), c[0] + c[1] + c[2]));

    // Thousandths of the binary number, in whole numbers only.
    private static double Exactly(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7FF);
        if (exponent == 0) return 0;
        var numerator = new BigInteger((bits & 0xFFFFFFFFFFFFF) | 0x10000000000000) * 1000;
        var denominator = BigInteger.One << (1075 - exponent);
        var (whole, rest) = BigInteger.DivRem(numerator, denominator);
        var half = (rest * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !whole.IsEven)) whole++;
        return (double)whole / 1000;
    }
}
