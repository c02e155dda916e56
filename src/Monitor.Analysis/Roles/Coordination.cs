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
        while (first > view.Mentions.From && mention - first < MostJoined && AreJoined(view, first - 1)) first--;
        return first;
    }

    /// <summary>The last mention of the row that a mention belongs to.</summary>
    public static int Last(in SentenceView view, int mention)
    {
        var last = mention;
        while (last + 1 < view.Mentions.To && last - mention < MostJoined && AreJoined(view, last)) last++;
        return last;
    }

    /// <summary>Between the two stand a comma or a conjunction, and else nothing but articles and a noun that belongs to the first.</summary>
    private static bool AreJoined(in SentenceView view, int mention)
    {
        ref readonly var left = ref view.Mentions.All[mention];
        ref readonly var right = ref view.Mentions.All[mention + 1];
        if (right.First - left.Last > MostWordsBetween) return false;
        var joined = false;
        var nouns = 0;
        for (var token = left.Last; token <= right.First; token++)
        {
            if (view.Has(token, TokenTraits.BreakBefore)) return false;
            if (view.Has(token, TokenTraits.CommaBefore)) joined = true;
            if (token == right.First) break;
            switch (view.ClassOf(token))
            {
                case WordClass.Conjunction when !view.Is(token, "but"):
                    joined = true;
                    break;
                case WordClass.Determiner:
                    break;
                case WordClass.None when !joined && ++nouns <= 2:
                    break;
                default:
                    return false;
            }
        }
        return joined;
    }
}
