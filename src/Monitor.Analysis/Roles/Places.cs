using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>Countries in locative phrases: "in Afghanistan", "near the Syrian border", "across the country's north".</summary>
internal static class Places
{
    private static readonly string[] Prepositions = ["in", "at", "near", "across", "inside", "throughout", "outside", "around", "within", "into"];

    /// <summary>The country mention in the locative phrase nearest to the match, or -1. A dateline at the beginning is one.</summary>
    public static int Nearest(in SentenceView view, Gazetteer gazetteer)
    {
        int nearest = -1, distance = int.MaxValue;
        for (var i = view.Mentions.From; i < view.Mentions.To; i++)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (!gazetteer.IsCountry(mention.Topic) || !IsLocative(view, mention)) continue;
            var away = mention.First >= view.Match.Last ? mention.First - view.Match.Last : Math.Max(0, view.Match.First - mention.Last);
            if (away < distance) (nearest, distance) = (i, away);
        }
        return nearest;
    }

    private static bool IsLocative(in SentenceView view, in Mention mention)
    {
        for (var token = mention.First - 1; token >= view.Sentence.First && mention.First - token <= 4; token--)
        {
            if (view.IsCut(token + 1) && view.Mentions.At(token) < 0 && token + 1 != mention.First) return false;
            foreach (var preposition in Prepositions)
                if (view.Is(token, preposition)) return !Speech.IsPlaceOf(view, token);
            if (view.ClassOf(token) is not (Text.WordClass.None or Text.WordClass.Determiner) && !view.Is(token, "of")) return false;
        }
        return mention.First == view.Sentence.First && view.Index <= 1 && mention.Last < view.Sentence.Last && view.IsCut(mention.Last);
    }
}
