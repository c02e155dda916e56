using Monitor.Analysis.Roles;
using Monitor.Analysis.Themes.Language;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>A compiled pattern of a theme.</summary>
/// <param name="Theme">Index of the theme.</param>
/// <param name="IsExclusion">Whether it voids the theme's matches in its sentence instead of matching.</param>
/// <param name="Classes">All that it looks at.</param>
/// <param name="Required">Classes that each must occur in the sentence, besides the only trigger.</param>
/// <param name="Triggers">Classes of which at least one must occur: the rarest choice, so that the pattern is looked at seldom.</param>
/// <param name="Specificity">From 0 to 1: how much the pattern asks for, see <see cref="PatternAnalysis"/>.</param>
/// <param name="Source">As written in its file.</param>
internal sealed record Pattern(
    int Theme, bool IsExclusion, Expression Expression, int[] Classes, int[] Required, int[] Triggers, double Specificity,
    ReportStatus? Status, IReadOnlyList<RoleSource> Actor, IReadOnlyList<RoleSource> Target, SourceText Source);
