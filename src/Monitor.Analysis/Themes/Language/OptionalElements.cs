namespace Monitor.Analysis.Themes.Language;

/// <summary>Writes out a sequence with and without its optional elements, so that evaluation knows none.</summary>
internal static class OptionalElements
{
    /// <summary>More would double the variants beyond reason.</summary>
    private const int Max = 4;

    /// <summary>The variants of a sequence; two joints that meet where an element is left out become the wider one.</summary>
    /// <exception cref="PatternSyntaxException">There are too many, or nothing else.</exception>
    public static IEnumerable<PatternNode.Sequence> Variants(PatternNode.Sequence sequence)
    {
        var optional = sequence.Elements.Count(element => element is PatternNode.Optional);
        if (optional > Max) throw new PatternSyntaxException(1, $"At most {Max} elements of a row may be optional: write two patterns");
        if (optional == sequence.Elements.Count) throw new PatternSyntaxException(1, "Not everything can be optional: leave out one ?");
        for (var kept = 0; kept < 1 << optional; kept++) yield return Variant(sequence, kept);
    }

    private static PatternNode.Sequence Variant(PatternNode.Sequence sequence, int kept)
    {
        var elements = new List<PatternNode>();
        var joints = new List<Joint>();
        var pending = Joint.Adjacent;
        var index = 0;
        for (var i = 0; i < sequence.Elements.Count; i++)
        {
            if (i > 0) pending = Wider(pending, sequence.Joints[i - 1]);
            var element = sequence.Elements[i];
            if (element is PatternNode.Optional optional)
            {
                if ((kept >> index++ & 1) == 0) continue;
                element = optional.Inner;
            }
            if (elements.Count > 0) joints.Add(pending);
            elements.Add(element);
            pending = Joint.Adjacent;
        }
        return new PatternNode.Sequence(elements, joints);
    }

    private static Joint Wider(Joint a, Joint b) => new(Math.Max(a.Words, b.Words), a.EitherOrder || b.EitherOrder);
}
