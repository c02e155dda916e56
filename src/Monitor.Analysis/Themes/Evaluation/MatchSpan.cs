namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Words of a sentence that an expression matches.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index behind the last token.</param>
/// <param name="Actor">Index of the mention in an actor slot, or -1.</param>
/// <param name="Target">Index of the mention in a target slot, or -1.</param>
internal readonly record struct MatchSpan(int First, int Last, int Actor, int Target);

/// <summary>A theme's pattern found in a sentence.</summary>
internal readonly record struct ThemeMatch(Pattern Pattern, int Sentence, MatchSpan Span);
