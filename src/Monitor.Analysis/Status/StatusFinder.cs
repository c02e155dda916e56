using Monitor.Analysis.Matching;
using Monitor.Analysis.Roles;
using Monitor.Analysis.Text;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Status;

/// <summary>
/// Decides the status of a match by cue words around it, after NegEx (Chapman et al. 2001) and ConText (Harkema et al. 2009): a cue reaches
/// over a few words of its clause, on its side; a denial outweighs a demand, a demand a plan; without any cue, it occurred.
/// </summary>
internal sealed class StatusFinder(CueTable cues)
{
    private const int ReachBefore = 11;
    private const int ReachNear = 3;
    private const int ReachAfter = 6;

    /// <param name="hits">Those of the sentence.</param>
    /// <param name="published">The article's date, which tells what is long ago; null if unknown.</param>
    public ReportStatus Find(in SentenceView view, ReadOnlySpan<Hit> hits, DateTimeOffset? published)
    {
        var found = Cue.None;
        for (var i = 0; i < hits.Length; i++)
        {
            var cue = cues[hits[i].Term];
            if (cue == Cue.None || (cue & Cue.Pseudo) != 0 || IsInsidePseudo(hits, i)) continue;
            found |= cue & Reaching(view, hits[i]);
        }
        if ((found & (Cue.DeniedBefore | Cue.DeniedNear | Cue.DeniedAfter)) != 0) return ReportStatus.Denied;
        if ((found & (Cue.CalledForBefore | Cue.CalledForAfter)) != 0) return ReportStatus.CalledFor;
        var date = NearbyDates.Find(view, published);
        if ((found & (Cue.HistoricalBefore | Cue.HistoricalAfter)) != 0 || date == Era.LongAgo) return ReportStatus.Historical;
        return (found & (Cue.PlannedBefore | Cue.PlannedAfter)) != 0 || date == Era.Future ? ReportStatus.Planned : ReportStatus.Occurred;
    }

    /// <summary>The cues that reach the match from where the hit stands.</summary>
    private static Cue Reaching(in SentenceView view, in Hit hit)
    {
        const Cue before = Cue.PlannedBefore | Cue.CalledForBefore | Cue.DeniedBefore | Cue.HistoricalBefore;
        if (hit.Last <= view.Match.First)
        {
            var away = view.Match.First - hit.Last;
            if (away > ReachBefore || IsCut(view, hit.Last, view.Match.First)) return Cue.None;
            return away <= ReachNear ? before | Cue.DeniedNear : before;
        }
        if (hit.First < view.Match.Last) return IsFunctionWord(view, hit) ? before | Cue.DeniedNear : Cue.PlannedBefore;
        const Cue after = Cue.PlannedAfter | Cue.CalledForAfter | Cue.DeniedAfter | Cue.HistoricalAfter;
        return hit.First - view.Match.Last <= ReachAfter && !IsCut(view, view.Match.Last, hit.First + 1) ? after : Cue.None;
    }

    /// <summary>Verbs inside a match are the event's own words ("rejected the talks"); "could" and "not" there still are cues.</summary>
    private static bool IsFunctionWord(in SentenceView view, in Hit hit) => hit.Last - hit.First == 1 && view.ClassOf(hit.First) != WordClass.None;

    /// <summary>Whether a cue's reach ends between two tokens: at a semicolon, "but", "which", "because".</summary>
    private static bool IsCut(in SentenceView view, int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (view.Has(token, TokenTraits.BreakBefore)) return true;
            if (view.ClassOf(token) is WordClass.Relative or WordClass.Subordinator && token > from && token < to - 1) return true;
            if (view.ClassOf(token) == WordClass.Conjunction && view.Is(token, "but")) return true;
        }
        return to < view.Sentence.Last && to == view.Match.First && view.Has(to, TokenTraits.BreakBefore);
    }

    private bool IsInsidePseudo(ReadOnlySpan<Hit> hits, int index)
    {
        var hit = hits[index];
        for (var i = Math.Max(0, index - 12); i < Math.Min(hits.Length, index + 12); i++)
            if ((cues[hits[i].Term] & Cue.Pseudo) != 0 && hits[i].First <= hit.First && hit.Last <= hits[i].Last) return true;
        return false;
    }
}
