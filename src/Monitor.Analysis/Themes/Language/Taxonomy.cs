namespace Monitor.Analysis.Themes.Language;

/// <summary>The order of the theme groups, from making peace to misfortune; groups of a user's own follow.</summary>
internal static class Taxonomy
{
    private static readonly string[] Groups =
        ["peace", "diplomacy", "military", "violence", "unrest", "politics", "rights", "humanitarian", "economy", "security", "hazard"];

    /// <summary>By group, and within a group as its file has them.</summary>
    public static IReadOnlyList<ThemeDefinition> InOrder(IEnumerable<ThemeDefinition> themes) => [.. themes.OrderBy(theme => RankOf(theme.Theme.Id))];

    private static int RankOf(string id) => Array.IndexOf(Groups, id.Split('.')[0]) is >= 0 and var rank ? rank : Groups.Length;
}
