using Monitor.Analysis.Matching;
using Monitor.Analysis.Roles;
using Monitor.Analysis.Status;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Topics;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Reports;

/// <summary>Makes reports of matches: who, to whom, in which status, what for. Holds memory that is reused; one article at a time.</summary>
internal sealed class ReportBuilder(CompiledThemes themes, Gazetteer gazetteer, CueTable cues)
{
    /// <summary>News tells the most important first: later evidence replaces earlier only if it is surer by so much.</summary>
    private const double ClearlyBetter = 0.08;

    private readonly RoleFinder _roles = new(gazetteer);
    private readonly StatusFinder _status = new(cues);
    private readonly TopicSet _actors = new();
    private readonly TopicSet _targets = new();
    private readonly TopicSet _none = new();
    private readonly TopicSet _countsFor = new();
    private readonly List<Report> _reports = [];

    /// <summary>One report for each theme, status, actors and targets, with the best evidence, in the order of evidence.</summary>
    public Report[] Build(Document document, ReadOnlySpan<Hit> hits, MentionList mentions, List<ThemeMatch> matches, ReadOnlySpan<int> focus, DateTimeOffset? published)
    {
        _reports.Clear();
        var next = 0;
        foreach (var match in matches)
        {
            var view = new SentenceView(document, match.Sentence, mentions, match.Span);
            while (next < hits.Length && hits[next].First < view.Sentence.First) next++;
            var end = next;
            while (end < hits.Length && hits[end].First < view.Sentence.Last) end++;
            _roles.Find(view, match.Pattern.Actor, match.Span.Actor, _none, focus, _actors);
            _roles.Find(view, match.Pattern.Target, match.Span.Target, _actors, focus, _targets);
            var status = _status.Find(view, hits[next..end], published, match.Pattern.Status);
            var (theme, actors, targets) = (themes.Themes[match.Pattern.Theme].Id, Ids(_actors), Ids(_targets));
            var confidence = Confidence.Of(match.Pattern.Specificity, _actors, _targets);
            var known = IndexOf(theme, status, actors, targets);
            if (known >= 0 && !(confidence > _reports[known].Confidence + ClearlyBetter)) continue;
            var report = new Report(theme, status, actors, targets, CountsFor(view, focus), confidence, EvidenceOf(view));
            if (known >= 0) _reports[known] = report;
            else _reports.Add(report);
        }
        return [.. _reports];
    }

    private int IndexOf(string theme, ReportStatus status, string[] actors, string[] targets)
    {
        for (var i = 0; i < _reports.Count; i++)
        {
            var kept = _reports[i];
            if (kept.Theme == theme && kept.Status == status && kept.Actors.SequenceEqual(actors) && kept.Targets.SequenceEqual(targets)) return i;
        }
        return -1;
    }

    private string[] CountsFor(in SentenceView view, ReadOnlySpan<int> focus)
    {
        _countsFor.Clear();
        foreach (var topic in _actors.Span) _countsFor.Add(topic);
        foreach (var topic in _targets.Span) _countsFor.Add(topic);
        if (_countsFor.Count == 0)
            for (var i = view.Mentions.From; i < view.Mentions.To; i++) _countsFor.Add(view.Mentions.All[i].Topic);
        if (_countsFor.Count == 0)
            foreach (var topic in focus)
                if (gazetteer.IsCountry(topic)) _countsFor.Add(topic);
        return Ids(_countsFor);
    }

    private string[] Ids(TopicSet topics)
    {
        if (topics.Count == 0) return [];
        var ids = new string[topics.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = gazetteer.Topics[topics.Span[i]].Id;
        return ids;
    }

    private static Evidence EvidenceOf(in SentenceView view) => new(
        view.Sentence.Field, view.Sentence.Start, view.Sentence.End,
        view.Document.FieldText(view.Sentence.Field)[view.Sentence.Start..view.Sentence.End]);
}
