using Monitor.Analysis.Matching;
using Monitor.Analysis.Roles;
using Monitor.Analysis.Status;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Explanations;

/// <summary>
/// Explains a report by asking what it would have been otherwise: with one cue alone, with one role alone. So an explanation says what the analysis does,
/// and knows nothing of how it does it.
/// </summary>
internal sealed class ReportExplainer(AnalysisSession session, CueTable cues)
{
    public ExplainedReport Explain(ThemeMatch match)
    {
        var report = Build(match, session.Hits.Span);
        var speaking = match.Pattern.Status == null ? Speaking(match, report.Status) : [];
        var from = match.Pattern.Status != null ? "pattern"
            : speaking.Count > 0 ? "cue"
            : report.Status == ReportStatus.Occurred ? "default" : "date";
        return new ExplainedReport(
            report.Status, from, speaking, report.Actors, ActorFrom(match, report), report.Targets, TargetFrom(match, report), report.Confidence);
    }

    /// <summary>The cue words that alone would give the same status, where none would give another.</summary>
    private List<MatchedPart> Speaking(ThemeMatch match, ReportStatus status)
    {
        var sentence = session.Document.Sentences[match.Sentence];
        var words = session.Hits.Span.ToArray().Where(hit => hit.First >= sentence.First && hit.First < sentence.Last && cues[hit.Term] != Cue.None).ToList();
        var silent = words.Where(hit => (cues[hit.Term] & Cue.Pseudo) != 0).ToList();
        if (words.Count == silent.Count || Build(match, [.. silent]).Status == status) return [];
        return
        [
            .. words.Except(silent).Where(hit => Build(match, [.. silent.Append(hit).OrderBy(h => h.First)]).Status == status).Select(hit => PartOf(hit)).DistinctBy(part => (part.Start, part.End)),
        ];
    }

    private MatchedPart PartOf(Hit hit)
    {
        var tokens = session.Document.Tokens;
        var words = session.Document.SpellingOf(hit.First, hit.Last).ToString();
        return new MatchedPart(words, words, tokens[hit.First].Start, tokens[hit.Last - 1].End);
    }

    private string? ActorFrom(ThemeMatch match, Report report) =>
        report.Actors.Count == 0 ? null
        : match.Span.Actor >= 0 ? "slot"
        : Deciding(match.Pattern.Actor, source => Build(match with { Pattern = match.Pattern with { Actor = [source] } }, session.Hits.Span).Actors);

    private string? TargetFrom(ThemeMatch match, Report report) =>
        report.Targets.Count == 0 ? null
        : match.Span.Target >= 0 ? "slot"
        : Deciding(match.Pattern.Target, source => Build(match with { Pattern = match.Pattern with { Target = [source] } }, session.Hits.Span).Targets);

    private static string? Deciding(IEnumerable<RoleSource> sources, Func<RoleSource, IReadOnlyList<string>> found) =>
        sources.Where(source => found(source).Count > 0).Select(source => source.ToText()).FirstOrDefault();

    private Report Build(ThemeMatch match, ReadOnlySpan<Hit> hits) => session.Build(hits, [match], published: null)[0];
}
