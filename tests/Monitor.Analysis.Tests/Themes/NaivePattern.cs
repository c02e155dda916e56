using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Tests.Themes;

/// <summary>The slow, obvious twin of compiled patterns: the meaning of each element, written down over the words of one sentence.</summary>
internal static class NaivePattern
{
    public static bool Matches(PatternNode pattern, string[] words) => Spans(pattern, words).Count > 0;

    private static HashSet<(int First, int Last)> Spans(PatternNode node, string[] words) => node switch
    {
        PatternNode.Word word => [.. Enumerable.Range(0, words.Length).Where(i => Fits(word, words[i])).Select(i => (i, i + 1))],
        PatternNode.Alternatives alternatives => [.. alternatives.Options.SelectMany(option => Spans(option, words))],
        PatternNode.All all => all.Parts.All(part => Spans(part, words).Count > 0) ? Spans(all.Parts[0], words) : [],
        PatternNode.Sequence sequence => Sequence(sequence, words),
        _ => throw new NotSupportedException(),
    };

    private static bool Fits(PatternNode.Word word, string text) =>
        word.Ending == WordEnding.Any ? text.StartsWith(word.Text, StringComparison.Ordinal) : text == word.Text || (word.Ending == WordEnding.Inflected && text == word.Text + "s");

    private static HashSet<(int First, int Last)> Sequence(PatternNode.Sequence sequence, string[] words) =>
        [.. OptionalElements.Variants(sequence).SelectMany(variant => Rows(variant, words))];

    private static HashSet<(int First, int Last)> Rows(PatternNode.Sequence sequence, string[] words)
    {
        var rows = new List<(HashSet<(int First, int Last)> Spans, Joint Before)>();
        for (var i = 0; i < sequence.Elements.Count; i++)
        {
            var spans = Spans(sequence.Elements[i], words);
            if (i > 0 && sequence.Joints[i - 1] == Joint.Adjacent) rows[^1] = (Join(rows[^1].Spans, spans, Joint.Adjacent), rows[^1].Before);
            else rows.Add((spans, i == 0 ? Joint.Adjacent : sequence.Joints[i - 1]));
        }
        return rows.Skip(1).Aggregate(rows[0].Spans, (left, row) => Join(left, row.Spans, row.Before));
    }

    private static HashSet<(int First, int Last)> Join(HashSet<(int First, int Last)> left, HashSet<(int First, int Last)> right, Joint joint) =>
    [
        .. from a in left
           from b in right
           where Near(a, b, joint) || (joint.EitherOrder && Near(b, a, joint))
           select (Math.Min(a.First, b.First), Math.Max(a.Last, b.Last)),
    ];

    private static bool Near((int First, int Last) a, (int First, int Last) b, Joint joint) => b.First >= a.Last && b.First - a.Last <= joint.Words;
}
