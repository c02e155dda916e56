using System.Text.Json;
using Monitor.Analysis.Roles;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Themes.Language;

/// <summary>Reads theme files. Works on YamlDotNet's node tree: it knows lines and columns, and costs no reflection at start.</summary>
/// <param name="report">Takes what is wrong where reading can go on: throws it, or keeps it.</param>
internal sealed class ThemeFileReader(Action<LexiconException> report)
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<ThemeDefinition> _themes = [];

    /// <summary>The themes read so far, in the order of their first appearance.</summary>
    public IReadOnlyList<ThemeDefinition> Themes => _themes;

    public WordSets Sets { get; } = new(report);

    /// <summary>Reads a file; themes and sets with known names are replaced.</summary>
    /// <exception cref="LexiconException">It is no theme file.</exception>
    public void Read(string file, TextReader content)
    {
        try
        {
            if (YamlPlace.Load(file, content, report) is not { } place) return;
            var root = place.Map("sets", "themes");
            if (root.TryGetValue("sets", out var sets))
                foreach (var (name, entries) in sets.Map()) Sets.Put(new WordSet(name, [.. entries.Each(entry => entry.Scalar())]));
            if (!root.TryGetValue("themes", out var themes)) return;
            foreach (var theme in themes.Each(ReadTheme)) Put(theme);
        }
        catch (LexiconException problem)
        {
            report(problem);
        }
    }

    private void Put(ThemeDefinition theme)
    {
        if (_positions.TryGetValue(theme.Theme.Id, out var position)) _themes[position] = theme;
        else
        {
            _positions.Add(theme.Theme.Id, _themes.Count);
            _themes.Add(theme);
        }
    }

    private static ThemeDefinition ReadTheme(YamlPlace place)
    {
        var fields = place.Map("id", "name", "definition", "cameo", "plover", "gdelt", "actor", "target", "patterns", "not", "tests");
        var theme = new Theme(
            Required(place, fields, "id"), Required(place, fields, "name"), Required(place, fields, "definition"),
            Texts(fields, "cameo"), Texts(fields, "plover"), Texts(fields, "gdelt"));
        var tests = fields.TryGetValue("tests", out var t) ? t.Map("match", "no-match") : [];
        if (!fields.TryGetValue("patterns", out var patterns)) place.Report(place.Error($"The theme {theme.Id} has no patterns: write at least one"));
        return new ThemeDefinition(
            theme, place.File, Roles(fields, "actor") ?? [], Roles(fields, "target") ?? [], [.. patterns.Node is null ? [] : patterns.Each(ReadPattern)],
            Scalars(fields, "not"), Scalars(tests, "match"), Scalars(tests, "no-match"));
    }

    private static PatternDefinition ReadPattern(YamlPlace place)
    {
        if (place.IsScalar) return new PatternDefinition(place.Scalar(), null, null, null);
        var fields = place.Map("match", "status", "actor", "target");
        if (!fields.TryGetValue("match", out var match)) throw place.Error("A pattern in long form needs the field match");
        return new PatternDefinition(match.Scalar(), Status(fields), Roles(fields, "actor"), Roles(fields, "target"));
    }

    private static ReportStatus? Status(Dictionary<string, YamlPlace> fields)
    {
        if (!fields.TryGetValue("status", out var place)) return null;
        foreach (var status in Enum.GetValues<ReportStatus>())
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()) == place.Scalar().Text) return status;
        place.Report(place.Error($"'{place.Scalar().Text}' is no status: there are occurred, planned, called_for, denied and historical"));
        return null;
    }

    private static RoleSource[]? Roles(Dictionary<string, YamlPlace> fields, string field) =>
        fields.TryGetValue(field, out var place)
            ? [.. place.Each(role => RoleSource.Parse(role.Scalar().Text)
                ?? throw role.Error($"'{role.Scalar().Text}' is no role: see \"Roles\" in docs/themes.md for the words that are"))]
            : null;

    private static string Required(YamlPlace place, Dictionary<string, YamlPlace> fields, string field)
    {
        if (fields.TryGetValue(field, out var value) && value.Scalar().Text is { Length: > 0 } text) return text;
        place.Report(place.Error($"A theme needs the field {field}"));
        return "";
    }

    private static string[] Texts(Dictionary<string, YamlPlace> fields, string field) => [.. Scalars(fields, field).Select(scalar => scalar.Text)];

    private static SourceText[] Scalars(Dictionary<string, YamlPlace> fields, string field) =>
        fields.TryGetValue(field, out var place) ? [.. place.Each(item => item.Scalar())] : [];
}
