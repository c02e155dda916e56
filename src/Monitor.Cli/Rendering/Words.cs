using System.Globalization;
using System.Text.Json;
using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Cli.Rendering;

/// <summary>How values are written for people: UTC, the names that JSON has, colours that say how bad.</summary>
internal static class Words
{
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day, and the time where there is one.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Count(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>What became of articles: "3 accepted, 0 duplicate, 1 copy, 0 rejected".</summary>
    public static string Outcome(long accepted, long duplicates, long copies, long rejected, long skippedFiles) =>
        $"{Number(accepted)} accepted, {Number(duplicates)} duplicate, {Number(copies)} copy, {Number(rejected)} rejected"
        + (skippedFiles > 0 ? $", {Count(skippedFiles, "file")} passed over that {(skippedFiles == 1 ? "is no article" : "are no articles")}" : "");

    /// <summary>The name of an enumeration's value as in JSON, with spaces.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');

    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Critical => Tone.Critical,
        Severity.Warning => Tone.Warning,
        _ => Tone.Info,
    };

    public static Tone ToneOf(AlertStatus status) => status == AlertStatus.Open ? Tone.Good : Tone.Faint;

    /// <summary>"country:US → country:AF": who does it to whom, without the kinds where a person knows them anyway.</summary>
    public static string Roles(IReadOnlyList<string> actors, IReadOnlyList<string> targets, Func<string, string> nameOf) => (actors.Count, targets.Count) switch
    {
        (0, 0) => "",
        (_, 0) => $"{Join(actors, nameOf)} →",
        (0, _) => $"→ {Join(targets, nameOf)}",
        _ => $"{Join(actors, nameOf)} → {Join(targets, nameOf)}",
    };

    private static string Join(IReadOnlyList<string> topics, Func<string, string> nameOf) => string.Join(", ", topics.Select(nameOf));
}
