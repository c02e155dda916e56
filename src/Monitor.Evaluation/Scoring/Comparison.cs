namespace Monitor.Evaluation.Scoring;

/// <summary>What was labelled in an article beside what was found in it.</summary>
/// <param name="Hits">Labelled and found.</param>
/// <param name="Missed">Labelled and not found.</param>
/// <param name="Unexpected">Found and not labelled.</param>
public sealed record Comparison(IReadOnlyList<string> Hits, IReadOnlyList<string> Missed, IReadOnlyList<string> Unexpected)
{
    /// <summary>The counts.</summary>
    public PrecisionRecall Counts => new(Hits.Count, Unexpected.Count, Missed.Count);

    /// <summary>Compares two sets, in the order of the labels and of what was found.</summary>
    public static Comparison Of(IEnumerable<string> labelled, IEnumerable<string> found)
    {
        HashSet<string> expected = [.. labelled], actual = [.. found];
        return new Comparison([.. expected.Where(actual.Contains)], [.. expected.Where(e => !actual.Contains(e))], [.. actual.Where(a => !expected.Contains(a))]);
    }
}
