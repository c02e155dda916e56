using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>What one report does to the episodes of one rule.</summary>
internal sealed class EpisodeFold
{
    // A grown alert is said again when it has a quarter more articles than last time: each of the first few, then ever more seldom.
    private const int GrowthNumerator = 5;
    private const int GrowthDenominator = 4;

    private readonly TopicState _state;
    private readonly string _theme;
    private readonly ThemeState _themeState;
    private readonly RuleRun _run;
    private readonly TopicSlice _slice;
    private readonly List<AlertRevision> _revisions;
    private readonly List<Episode> _episodes;

    public EpisodeFold(TopicState state, string theme, RuleRun run, TopicSlice slice, List<AlertRevision> revisions)
    {
        (_state, _theme, _run, _slice, _revisions) = (state, theme, run, slice, revisions);
        _themeState = state.Themes[theme];
        _episodes = _themeState.Episodes[run.Key];
    }

    private TimeSpan Within => _run.Rule.Within;

    /// <summary>Folds a report that was added, a report that was taken away by a correction, or both.</summary>
    public void Fold(ReportPoint? added, ReportPoint? removed)
    {
        var counts = added is { } a && a.Counts(_run.Mask);
        if (removed is { } r && r.Counts(_run.Mask)) Recompute(counts ? added : null);
        else if (counts) Add(added!.Value);
    }

    // The usual cases without a look at all reports: the newest one, or one well inside an episode.
    private void Add(ReportPoint point)
    {
        var time = point.EventTime;
        var newest = _themeState.Points[^1].Position == point.Position;
        var last = _episodes.Count > 0 ? _episodes[^1] : null;
        if (newest && last is not null && last.Stage != EpisodeStage.Retracted && last.Start <= time && time - last.End <= Within)
        {
            last.End = time;
            Extend(last, point);
            return;
        }
        foreach (var episode in _episodes)
        {
            if (episode.Stage == EpisodeStage.Retracted || time < episode.Start || time > episode.End) continue;
            if (_run.Rule.When == RuleCondition.Count && time - episode.Start < Within) continue;
            Extend(episode, point);
            return;
        }
        if (newest && _run.Rule.When != RuleCondition.Appears && !IsTrueAt(time)) return;
        Recompute(point);
    }

    private bool IsTrueAt(DateTimeOffset time) => _run.Rule.When == RuleCondition.Surge
        ? SurgeEvidence.SurgeAt(_run, _themeState, _state, time) is not null
        : ReportWindow.HoldsAt(_themeState, _run, time);

    private void Extend(Episode episode, ReportPoint point)
    {
        episode.Articles++;
        if (point.Stamp > episode.LastStamp) episode.LastStamp = point.Stamp;
        SayIfGrown(episode);
    }

    private void Recompute(ReportPoint? current)
    {
        var spans = EpisodeSpans.Of(_run, _themeState, _state, _episodes, current);
        var left = _episodes.Where(e => e.Stage != EpisodeStage.Retracted).ToList();
        foreach (var span in spans)
        {
            var touching = left.Where(e => e.Start <= span.End && span.Start <= e.End).ToList();
            left.RemoveAll(touching.Contains);
            // A correction can end an episode earlier than was expected.
            if (span.End + Within + Lateness.Bound is var settled && settled < _state.SettleAt) _state.SettleAt = settled;
            if (touching.Count == 0) Raise(span, current);
            else Join(span, touching);
        }
        foreach (var episode in left) Retract(episode);
        _episodes.Sort((a, b) => a.Start.CompareTo(b.Start) is var byStart and not 0 ? byStart : a.RaisedPosition.CompareTo(b.RaisedPosition));
    }

    // Of several, the one raised first goes on. One that ran before the rule started has no alert and yields to one that has.
    private void Join(EpisodeSpan span, List<Episode> episodes)
    {
        var stays = episodes.OrderBy(e => e.AlertId is null).ThenBy(e => e.RaisedPosition).ThenBy(e => e.Start).First();
        (stays.Start, stays.End) = (span.Start, span.End);
        foreach (var other in episodes.Where(e => e != stays))
        {
            if (other.Pruned is { } pruned && stays.Pruned is null) stays.Pruned = pruned;
            Say(other, AlertChange.Merged, stays.AlertId);
            _episodes.Remove(other);
        }
        EpisodeCounts.Recount(stays, _themeState, _run.Mask);
        if (stays.Articles < stays.ReportedArticles) Say(stays, AlertChange.Corrected);
        else SayIfGrown(stays);
    }

    private void Raise(EpisodeSpan span, ReportPoint? current)
    {
        // A correction that reports again what an earlier one took back brings the same alert back.
        var retracted = _episodes.Find(e => e.Stage == EpisodeStage.Retracted && e.OpenedBy == _slice.ArticleId);
        if (retracted is not null) _episodes.Remove(retracted);
        var id = retracted?.AlertId ?? NewId();
        var (numbers, because) = Because.Of(_run, _themeState, _state, _theme, span, current);
        var episode = EpisodeCounts.Recount(new Episode
        {
            AlertId = id,
            OpenedBy = _slice.ArticleId,
            RaisedAt = _slice.EventTime,
            RaisedPosition = _slice.Position,
            Start = span.Start,
            End = span.End,
            Revision = retracted?.Revision ?? 0,
            Numbers = numbers,
            Because = because,
        }, _themeState, _run.Mask);
        _episodes.Add(episode);
        Say(episode, retracted is null ? AlertChange.Raised : AlertChange.Reopened);
    }

    // An article can open several: each of its versions another one, and one version two where it parts what was one.
    private string NewId()
    {
        var openedBy = _slice.Replaces is null ? _slice.ArticleId : $"{_slice.ArticleId}\0{_slice.Position}";
        for (var again = 0; ; again++)
        {
            var id = AlertIds.Of(_run.Rule.Id, _run.Version, _state.Topic, _theme, openedBy, again);
            if (!_episodes.Exists(e => e.AlertId == id)) return id;
        }
    }

    private void Retract(Episode episode)
    {
        if (episode.AlertId is null)
        {
            _episodes.Remove(episode);
            return;
        }
        episode.Stage = EpisodeStage.Retracted;
        episode.Articles = 0;
        Say(episode, AlertChange.Retracted);
    }

    private void SayIfGrown(Episode episode)
    {
        if (episode.Stage == EpisodeStage.Resolved && episode.Articles > episode.ReportedArticles)
        {
            episode.Stage = EpisodeStage.Open;
            Say(episode, AlertChange.Reopened);
        }
        else if (episode.Articles > episode.ReportedArticles && episode.Articles * GrowthDenominator >= episode.ReportedArticles * GrowthNumerator)
        {
            Say(episode, AlertChange.Grown);
        }
    }

    private void Say(Episode episode, AlertChange change, string? mergedInto = null)
    {
        if (EpisodeRevision.Of(_state.Topic, _theme, _themeState, _run, episode, _slice.Position, change, mergedInto) is { } revision) _revisions.Add(revision);
    }
}
