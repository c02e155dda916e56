namespace Monitor.Analysis.Themes.Language;

/// <summary>A pattern as written, parsed.</summary>
internal abstract record PatternNode
{
    /// <summary>Words side by side, as written: "pull+ out", "terroris*".</summary>
    internal sealed record Word(string Text, WordEnding Ending) : PatternNode;

    /// <summary>{name}: any entry of a word set.</summary>
    internal sealed record Set(string Name, int Column) : PatternNode;

    /// <summary>(a|b c): one of several.</summary>
    /// <param name="SetName">The word set whose entries they are; null for others.</param>
    internal sealed record Alternatives(IReadOnlyList<PatternNode> Options, string? SetName = null) : PatternNode;

    /// <summary>x?: may be left out.</summary>
    internal sealed record Optional(PatternNode Inner) : PatternNode;

    /// <summary>Elements in a row; <paramref name="Joints"/> has one less.</summary>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Elements, IReadOnlyList<Joint> Joints) : PatternNode;

    /// <summary>a &amp; b: all in one sentence.</summary>
    internal sealed record All(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A mention, a number or a name.</summary>
    internal sealed record Slot(SlotKind Kind) : PatternNode;
}

/// <summary>How two elements of a sequence stand to each other.</summary>
/// <param name="Words">The most words between them; 0 for adjacent.</param>
/// <param name="EitherOrder">Whether the second may stand before the first.</param>
internal readonly record struct Joint(int Words, bool EitherOrder)
{
    public static readonly Joint Adjacent = new(0, false);
}

/// <summary>What may follow the letters of a word.</summary>
internal enum WordEnding
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An inflection: "withdraw+".</summary>
    Inflected,

    /// <summary>Anything: "terroris*".</summary>
    Any,
}

/// <summary>What a slot holds.</summary>
internal enum SlotKind
{
    Country,
    Organization,
    Topic,
    Actor,
    Target,
    Number,
    Name,
}
