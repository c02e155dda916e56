namespace Monitor.Evaluation.Scoring;

/// <summary>How well a set of things found agrees with a set of things labelled, over all articles together (micro-averaged).</summary>
/// <param name="Hits">Found and labelled.</param>
/// <param name="Unexpected">Found and not labelled.</param>
/// <param name="Missed">Labelled and not found.</param>
public readonly record struct PrecisionRecall(int Hits, int Unexpected, int Missed)
{
    /// <summary>The share of what was found that is labelled; 0 if nothing was found. Three places.</summary>
    public double Precision => Rate.Round(ExactPrecision);

    /// <summary>The share of what is labelled that was found; 0 if nothing is labelled. Three places.</summary>
    public double Recall => Rate.Round(ExactRecall);

    /// <summary>The harmonic mean of the two; 0 if both are. Three places.</summary>
    public double F1 => ExactPrecision + ExactRecall > 0 ? Rate.Round(2 * ExactPrecision * ExactRecall / (ExactPrecision + ExactRecall)) : 0;

    private double ExactPrecision => Hits + Unexpected > 0 ? (double)Hits / (Hits + Unexpected) : 0;

    private double ExactRecall => Hits + Missed > 0 ? (double)Hits / (Hits + Missed) : 0;

    /// <summary>The counts of two sets of articles together.</summary>
    public static PrecisionRecall operator +(PrecisionRecall a, PrecisionRecall b) => new(a.Hits + b.Hits, a.Unexpected + b.Unexpected, a.Missed + b.Missed);
}

/// <summary>How often a question was answered rightly.</summary>
/// <param name="Right">The right answers.</param>
/// <param name="Asked">All answers.</param>
public readonly record struct Accuracy(int Right, int Asked)
{
    /// <summary>The share of right answers; null if nothing was asked. Three places.</summary>
    public double? Value => Asked > 0 ? Rate.Round((double)Right / Asked) : null;

    /// <summary>The answers of two sets of articles together.</summary>
    public static Accuracy operator +(Accuracy a, Accuracy b) => new(a.Right + b.Right, a.Asked + b.Asked);
}
