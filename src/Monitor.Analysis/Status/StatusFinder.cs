using Monitor.Analysis.Matching;
using Monitor.Analysis.Roles;
using Monitor.Analysis.Text;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Status;

/// <summary>
/// Decides the status of a match by cue words around it, after NegEx (Chapman et al. 2001) and ConText (Harkema et al. 2009): a cue reaches
/// over a few words of its clause, on its side, unless a word stands between that ends its reach; a denial outweighs a demand, a demand what is
/// long past, that a plan; without any cue, it occurred.
/// </summary>
internal sealed class StatusFinder(CueTable cues)
{
    private const int ReachNear = 3;

    /// <summary>Cues hidden in a longer phrase begin or end at most so many hits away from it.</summary>
    private const int HitsAround = 12;

    private static readonly string[] IrregularPasts =
        ["withdrew", "took", "gave", "went", "began", "fell", "fought", "came", "held", "sent", "left", "met", "drew", "sold", "struck", "shot", "broke"];

    /// <param name="hits">Those of the sentence.</param>
    /// <param name="published">The article's date, which tells what is long ago; null if unknown.</param>
    /// <param name="own">What the pattern's own words imply, which holds, except that what occurred may have occurred long ago; null if nothing.</param>
    public ReportStatus Find(in SentenceView view, ReadOnlySpan<Hit> hits, DateTimeOffset? published, ReportStatus? own)
    {
        if (own == ReportStatus.Occurred && NearbyDates.Find(view, published) == Era.LongAgo) return ReportStatus.Historical;
        return own ?? Find(view, hits, published);
    }

    private ReportStatus Find(in SentenceView view, ReadOnlySpan<Hit> hits, DateTimeOffset? published)
    {
        var scope = Narrowed(CueScope.Around(view), view, hits);
        var found = Cue.None;
        for (var i = 0; i < hits.Length; i++)
        {
            var cue = cues[hits[i].Term];
            if (cue is Cue.None or Cue.Stop || (cue & Cue.Pseudo) != 0 || IsInsidePseudo(hits, i)) continue;
            found |= cue & Reaching(view, scope, hits[i]);
        }
        if ((found & Cue.Denied) != 0) return ReportStatus.Denied;
        if ((found & Cue.CalledFor) != 0) return ReportStatus.CalledFor;
        var date = NearbyDates.Find(view, published);
        if ((found & Cue.Historical) != 0 || date == Era.LongAgo) return ReportStatus.Historical;
        return (found & Cue.Planned) != 0 || date == Era.Future || IsHeadlineFuture(view) ? ReportStatus.Planned : ReportStatus.Occurred;
    }

    /// <summary>The scope without what lies beyond the words that end a cue's reach: "urged calm after the attack".</summary>
    private CueScope Narrowed(CueScope scope, in SentenceView view, ReadOnlySpan<Hit> hits)
    {
        foreach (ref readonly var hit in hits)
        {
            if ((cues[hit.Term] & Cue.Stop) == 0) continue;
            if (scope.ReachesForward(hit.First) && hit.Last <= view.Match.First) scope = scope with { First = hit.Last };
            else if (hit.First >= view.Match.Last && hit.First < scope.Last) scope = scope with { Last = hit.First };
        }
        return scope;
    }

    /// <summary>The cues that reach the match from where the hit stands.</summary>
    private static Cue Reaching(in SentenceView view, in CueScope scope, in Hit hit)
    {
        if (hit.Last <= view.Match.First)
        {
            if (!scope.ReachesForward(hit.First)) return OpensSentence(view, hit) ? Cue.HistoricalBefore : Cue.None;
            var near = scope.WordsTo(view.Match.First, hit.Last) <= ReachNear ? Cue.Near : Cue.None;
            return IsPastBehindConjunction(view, hit) ? near | (Cue.Before & ~(Cue.PlannedBefore | Cue.CalledForBefore)) : near | Cue.Before;
        }
        if (hit.First < view.Match.Last) return IsFunctionWord(view, hit) ? Cue.Before | Cue.Near : Cue.PlannedBefore;
        return hit.First < scope.Last ? Cue.After : Cue.None;
    }

    /// <summary>"Ten years ago, ..." holds for the sentence.</summary>
    private static bool OpensSentence(in SentenceView view, in Hit hit) =>
        hit.First - view.Sentence.First <= 2 && hit.Last < view.Match.First && view.Has(hit.Last, TokenTraits.CommaBefore);

    /// <summary>"agreed to meet and withdrew": what is governed by a plan or a demand is no past.</summary>
    private static bool IsPastBehindConjunction(in SentenceView view, in Hit hit)
    {
        var conjunction = view.Match.First - 1;
        return conjunction >= hit.Last && view.ClassOf(conjunction) == WordClass.Conjunction
            && (view.SpellingOf(view.Match.First).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || IsIrregularPast(view));
    }

    private static bool IsIrregularPast(in SentenceView view)
    {
        foreach (var past in IrregularPasts)
            if (view.Is(view.Match.First, past)) return true;
        return false;
    }

    /// <summary>Verbs inside a match are the event's own words ("rejected the talks"); "could" and "not" there still are cues.</summary>
    private static bool IsFunctionWord(in SentenceView view, in Hit hit) => hit.Last - hit.First == 1 && view.ClassOf(hit.First) != WordClass.None;

    /// <summary>Headlines put what is to come into the infinitive: "Russia to withdraw troops".</summary>
    private static bool IsHeadlineFuture(in SentenceView view)
    {
        if (view.Sentence.Field != ArticleField.Title) return false;
        for (var token = Math.Max(view.Sentence.First + 1, view.Match.First - 1); token < view.Match.Last; token++)
            if (view.ClassOf(token) == WordClass.To && view.Mentions.At(token - 1) >= 0) return true;
        return false;
    }

    private bool IsInsidePseudo(ReadOnlySpan<Hit> hits, int index)
    {
        var hit = hits[index];
        for (var i = Math.Max(0, index - HitsAround); i < Math.Min(hits.Length, index + HitsAround); i++)
            if ((cues[hits[i].Term] & Cue.Pseudo) != 0 && hits[i].First <= hit.First && hit.Last <= hits[i].Last) return true;
        return false;
    }
}
