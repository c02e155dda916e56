using Monitor.Domain.Articles;

namespace Monitor.Evaluation.Labels;

/// <summary>What a careful reader found in an article.</summary>
/// <param name="Id">The id of the article.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries that it names.</param>
/// <param name="Focus">Those that it is about; may be empty.</param>
/// <param name="Organizations">Names of the organizations that it names.</param>
/// <param name="Themes">What it reports.</param>
public sealed record ArticleLabels(
    string Id, IReadOnlyList<string> Countries, IReadOnlyList<string> Focus, IReadOnlyList<string> Organizations, IReadOnlyList<ThemeLabel> Themes);

/// <summary>That an article reports a theme.</summary>
/// <param name="Theme">A theme id, such as `military.troop_withdrawal`.</param>
/// <param name="Actors">Who does it: `country:XX` or `org:Name`; may be empty.</param>
/// <param name="Targets">To whom or where; may be empty.</param>
/// <param name="Quote">The words that show it; empty where <paramref name="At"/> says where they stand, or nobody said.</param>
/// <param name="At">Where the words stand, or null.</param>
public sealed record ThemeLabel(
    string Theme, ReportStatus Status, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets, string Quote = "", LabelledPlace? At = null);

/// <summary>A place in an article.</summary>
/// <param name="Start">Offset of the first UTF-16 unit in the field.</param>
/// <param name="End">Offset behind the last UTF-16 unit in the field.</param>
public sealed record LabelledPlace(ArticleField In, int Start, int End);
