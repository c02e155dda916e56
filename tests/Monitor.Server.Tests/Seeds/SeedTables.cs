using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Domain.Articles;

namespace Monitor.Server.Tests.Seeds;

/// <summary>A row of "What is expected".</summary>
/// <param name="Dates">One date, or the first and the last.</param>
/// <param name="Rules">The rules of which one alerts for it; none where the report alone is expected.</param>
internal sealed record ExpectedRow(
    string Line, IReadOnlyList<DateOnly> Dates, IReadOnlyList<string> Topics, string Theme, IReadOnlyList<ReportStatus> Statuses, IReadOnlyList<string> Rules,
    bool Retracted, IReadOnlyList<string> Files);

/// <summary>A row of "What must raise no alert".</summary>
/// <param name="Topics">Null for any.</param>
/// <param name="Theme">Null for any.</param>
/// <param name="Files">Where the reports are that must not alert; null for any file.</param>
/// <param name="Status">How the corpus does report it; null where the row does not say, or where it does not report it at all.</param>
internal sealed record ForbiddenRow(
    string Line, IReadOnlyList<string>? Topics, string? Theme, IReadOnlyList<string>? Files, DateOnly First, DateOnly Last, ReportStatus? Status)
{
    public bool Concerns(string topic, string theme) => Topics?.Contains(topic) != false && (Theme ?? theme) == theme;

    public bool Holds(string? file, DateTimeOffset published) =>
        Files?.Contains(file) != false && DateOnly.FromDateTime(published.UtcDateTime) is var date && date >= First && date <= Last;
}

/// <summary>The tables of seeds/README.md.</summary>
internal static partial class SeedTables
{
    public static IReadOnlyList<ExpectedRow> ReadExpected(string readme) => Read(readme, "## What is expected", cells =>
    {
        var (date, topics, theme, status, rule, file) = (cells["date"], cells["topic"], cells["theme"], cells["status"], cells["rule"], cells["file"]);
        const string Retracted = ", retracted";
        var retracted = rule.EndsWith(Retracted, StringComparison.Ordinal);
        if (retracted) rule = rule[..^Retracted.Length];
        return new ExpectedRow(
            cells["line"], [.. date.Split(" to ").Select(Date)], topics.Split(", "), theme, [.. status.Split(" or ").Select(Status)], rule == "–" ? [] : rule.Split(" or "),
            retracted, Files(file));
    });

    public static IReadOnlyList<ForbiddenRow> ReadForbidden(string readme) => Read(readme, "## What must raise no alert", cells =>
    {
        var (topics, theme, from, status) = (cells["topic"], cells["theme"], cells["from"], cells["status"]);
        var (files, first, last) = ((IReadOnlyList<string>?)null, DateOnly.MinValue, DateOnly.MaxValue);
        if (from.StartsWith('`')) files = Files(from);
        else if (from.StartsWith("since ", StringComparison.Ordinal)) first = Date(from["since ".Length..]);
        else if (from != "anywhere") first = last = Date(from);
        return new ForbiddenRow(
            cells["line"], topics == "any" ? null : topics.Split(", "), theme == "any" ? null : theme, files, first, last, status is "any" or "none" ? null : Status(status));
    });

    private static List<T> Read<T>(string readme, string heading, Func<Dictionary<string, string>, T> toRow)
    {
        var table = File.ReadLines(readme).SkipWhile(l => l != heading).SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|')).ToList();
        Assert.True(table.Count > 2, $"There is no table under \"{heading}\" in {readme}.");
        var names = Cells(table[0]);
        return [.. table.Skip(2).Select(line =>
        {
            var cells = names.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second);
            cells.Add("line", line);
            try
            {
                return toRow(cells);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or KeyNotFoundException)
            {
                throw new FormatException($"This row cannot be read ({e.Message}): {line}", e);
            }
        })];
    }

    private static string[] Cells(string line) => line.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static DateOnly Date(string text) => DateOnly.ParseExact($"2021-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ReportStatus Status(string text) => Enum.Parse<ReportStatus>(text.Replace("_", ""), ignoreCase: true);

    private static string[] Files(string cell) =>
        NamesInFront().Match(cell) is { Success: true } names ? names.Value.Split(", ", StringSplitOptions.None).Select(n => n.Trim('`')).ToArray() : throw new FormatException("no `file`");

    [GeneratedRegex("^`[^`]+`(, `[^`]+`)*")]
    private static partial Regex NamesInFront();
}
