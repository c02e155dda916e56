using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>Mentions that are joined to a mention: "Russia, China and Iran", "the Afghan government and the Taliban".</summary>
internal static class Coordination
{
    private const int MostWordsBetween = 5;
    private const int MostJoined = 8;

    /// <summary>The first mention of the row that a mention belongs to.</summary>
    public static int First(in SentenceView view, int mention)
    {
        var first = mention;
        while (first > view.Mentions.From && mention - first < MostJoined && IsInRow(view, first - 1)) first--;
        return first;
    }

    /// <summary>The last mention of the row that a mention belongs to.</summary>
    public static int Last(in SentenceView view, int mention)
    {
        var last = mention;
        while (last + 1 < view.Mentions.To && last - mention < MostJoined && IsInRow(view, last)) last++;
        return last;
    }

    /// <summary>
    /// Whether a mention and the next are in one row. A comma alone joins only if a conjunction follows in the row, or where no preposition stands
    /// before, as in headlines: "In Syria, Russia withdrew" is no row.
    /// </summary>
    private static bool IsInRow(in SentenceView view, int mention)
    {
        var link = LinkOf(view, mention);
        for (var next = mention + 1; link == Link.Comma && next + 1 < view.Mentions.To && next - mention < MostJoined; next++)
        {
            var further = LinkOf(view, next);
            if (further == Link.None) break;
            if (further == Link.Conjunction) return true;
        }
        return link == Link.Conjunction || (link == Link.Comma && !IsGoverned(view, view.Mentions.All[mention].First));
    }

    private static bool IsGoverned(in SentenceView view, int first) =>
        first > view.Sentence.First
        && (view.ClassOf(first - 1) == WordClass.Preposition || (first - 1 > view.Sentence.First && view.ClassOf(first - 1) == WordClass.Determiner && view.ClassOf(first - 2) == WordClass.Preposition));

    /// <summary>Between the two stand a comma or a conjunction, and else nothing but articles and a noun that belongs to the first.</summary>
    private static Link LinkOf(in SentenceView view, int mention)
    {
        ref readonly var left = ref view.Mentions.All[mention];
        ref readonly var right = ref view.Mentions.All[mention + 1];
        if (right.First - left.Last > MostWordsBetween) return Link.None;
        var link = Link.None;
        var nouns = 0;
        for (var token = left.Last; token <= right.First; token++)
        {
            if (view.Has(token, TokenTraits.BreakBefore)) return Link.None;
            if (view.Has(token, TokenTraits.CommaBefore) && link == Link.None) link = Link.Comma;
            if (token == right.First) break;
            switch (view.ClassOf(token))
            {
                case WordClass.Conjunction when !view.Is(token, "but"):
                    link = Link.Conjunction;
                    break;
                case WordClass.Determiner:
                    break;
                case WordClass.None when link == Link.None && ++nouns <= 2:
                    break;
                default:
                    return Link.None;
            }
        }
        return link;
    }

    private enum Link
    {
        None,
        Comma,
        Conjunction,
    }
}
