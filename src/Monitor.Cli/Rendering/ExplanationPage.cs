using System.Globalization;
using Monitor.Analysis.Explanations;

namespace Monitor.Cli.Rendering;

/// <summary>What themes make of a sentence, as a person who writes them reads it: the match marked, then its parts, roles and status.</summary>
internal sealed class ExplanationPage(Terminal terminal, Func<string, string> nameOf)
{
    private const int NearShown = 3;
    private const int LongestPart = 60;

    public void Write(string text, Explanation explanation)
    {
        var telling = explanation.Matches.Where(match => terminal.Verbose || match.Report is not null || match.VoidedBy is not null).ToList();
        foreach (var match in telling) Write(text, match);
        if (explanation.Matches.Count > telling.Count)
            terminal.Paragraph($"{Words.Count(explanation.Matches.Count - telling.Count, "match", "matches")} more, of the same themes in the same place: --verbose.", 0, Tone.Faint);
        if (explanation.Matches.Count == 0)
            foreach (var miss in explanation.Near.OrderBy(miss => miss.Missing.Count).Take(NearShown)) Write(miss);
        if (explanation.Matches.Count == 0 && explanation.Near.Count == 0) terminal.Paragraph("No pattern of this file matches, nor any part of one.");
        if (explanation.Others.Count > 0) terminal.Paragraph($"Other files report {string.Join(", ", explanation.Others)}.", 0, Tone.Faint);
    }

    private void Write(string text, PatternMatch match)
    {
        var verdict = match.VoidedBy is { } by ? $"is voided by `not: {by}`" : match.Report is null ? "gives way to a better match" : "matches";
        terminal.Line(new Toned(match.Theme, Tone.Strong), $" {verdict}");
        WriteMarked(text, match.Start, match.End);
        terminal.Paragraph($"pattern {match.Pattern}", 2);
        terminal.Paragraph($"        {match.File}, line {match.Line}", 2, Tone.Faint);
        WriteParts(match.Parts);
        if (match.Report is { } report) Write(report);
        terminal.Line();
    }

    private void Write(ExplainedReport report)
    {
        WriteRole("actor ", report.Actors, report.ActorFrom);
        WriteRole("target", report.Targets, report.TargetFrom);
        var from = report.StatusFrom switch
        {
            "cue" => $"by {string.Join(", ", report.Cues.Select(cue => $"\"{cue.Words}\""))}",
            "pattern" => "by the pattern",
            "date" => "by a date",
            _ => "no cue says otherwise",
        };
        terminal.Paragraph($"status  {Words.Name(report.Status)} ({from}), confidence {report.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}", 2);
    }

    private void WriteRole(string role, IReadOnlyList<string> topics, string? from) =>
        terminal.Paragraph(topics.Count == 0 ? $"{role}  nobody" : $"{role}  {string.Join(", ", topics.Select(nameOf))} (by {from})", 2);

    private void Write(NearMiss miss)
    {
        terminal.Line(new Toned(miss.Theme, Tone.Strong), " does not match; nearest is");
        terminal.Paragraph($"pattern {miss.Pattern}", 2);
        terminal.Paragraph($"        {miss.File}, line {miss.Line}", 2, Tone.Faint);
        WriteParts(miss.Found);
        terminal.Paragraph(miss.Missing.Count > 0 ? $"missing {string.Join("  ", miss.Missing)}" : "missing nothing: the order or the distances are other than it asks", 2);
        terminal.Line();
    }

    private void WriteParts(IReadOnlyList<MatchedPart> parts)
    {
        var width = Math.Min(40, parts.Max(part => part.Words.Length));
        foreach (var part in parts) terminal.Paragraph($"{part.Words.PadRight(width)}  {Wrapping.Shorten(part.Pattern, LongestPart)}", 10);
    }

    private void WriteMarked(string text, int start, int end)
    {
        if (terminal.IsColoured) terminal.Line("  ", text[..start], new Toned(text[start..end], Tone.Mark), text[end..]);
        else terminal.Paragraph($"{text[..start]}[[{text[start..end]}]]{text[end..]}", 2);
    }
}
