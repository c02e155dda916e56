using Monitor.Domain.Articles;
using Monitor.Evaluation.Labels;

namespace Monitor.Evaluation.Scoring;

/// <summary>Whether a report shows what the reader saw.</summary>
internal static class EvidenceOverlap
{
    private const double MostWords = 0.6;

    /// <summary>By the place where the label has one, else by the words of its quote.</summary>
    public static bool Shows(Evidence evidence, ThemeLabel label)
    {
        if (label.At is { } at) return evidence.In == at.In && evidence.Start < at.End && evidence.End > at.Start;
        var quote = FoldedText.WordsOf(label.Quote);
        var shown = FoldedText.WordsOf(evidence.Text).ToHashSet();
        return quote.Length > 0 && quote.Count(shown.Contains) >= MostWords * quote.Length;
    }
}
