using Monitor.Analysis.Roles;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Themes.Language;

/// <summary>A theme as written in its file.</summary>
/// <param name="File">The file, as the user knows it.</param>
internal sealed record ThemeDefinition(
    Theme Theme, string File, IReadOnlyList<RoleSource> Actor, IReadOnlyList<RoleSource> Target, IReadOnlyList<PatternDefinition> Patterns,
    IReadOnlyList<SourceText> Exclusions, IReadOnlyList<SourceText> Matching, IReadOnlyList<SourceText> NotMatching);

/// <summary>A pattern with what it says of its own; null where the theme's roles, or cue words, decide.</summary>
internal sealed record PatternDefinition(SourceText Match, ReportStatus? Status, IReadOnlyList<RoleSource>? Actor, IReadOnlyList<RoleSource>? Target);
