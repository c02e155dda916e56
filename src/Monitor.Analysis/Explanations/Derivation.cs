using Monitor.Analysis.Themes.Evaluation;

namespace Monitor.Analysis.Explanations;

/// <summary>A span that an expression matches, and the pieces of the expression that made it.</summary>
internal sealed record Derivation(MatchSpan Span, IReadOnlyList<DerivedPart> Parts);

/// <summary>A class of terms or a slot, and the tokens that it matches.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index behind the last token.</param>
internal readonly record struct DerivedPart(Expression Expression, int First, int Last);
