using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>
/// A pattern compiled to an algebra over spans of words (after Clarke, Cormack and Burkowski, "An algebra for structured text search",
/// 1995): each expression stands for the spans that it matches in a sentence.
/// </summary>
internal abstract record Expression
{
    /// <summary>The occurrences of any term of a class.</summary>
    internal sealed record TermClass(int Id) : Expression;

    /// <summary>The mentions, numbers or names that fill a slot.</summary>
    internal sealed record Slot(SlotKind Kind) : Expression;

    /// <summary>A span of the left, then one of the right, as near as the joint asks.</summary>
    internal sealed record Join(Expression Left, Expression Right, Joint Joint) : Expression;

    /// <summary>A span of any option.</summary>
    internal sealed record Union(Expression[] Options) : Expression;

    /// <summary>A span of each part, anywhere.</summary>
    internal sealed record All(Expression[] Parts) : Expression;
}
