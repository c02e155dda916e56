using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>Places where something was said, which are not where it happened: "said in London", "told a news conference in Bonn", "In Kabul, a spokesman said".</summary>
internal static class Speech
{
    private const int Reach = 4;
    private const int LongestSpeaker = 12;

    private static readonly string[] Occasions = ["conference", "reporters", "journalists", "interview", "statement", "briefing", "speaking", "speech", "communique", "spokesman", "spokeswoman"];

    /// <summary>Whether the locative phrase of a preposition tells where something was said.</summary>
    public static bool IsPlaceOf(in SentenceView view, int preposition) => FollowsSaying(view, preposition) || OpensSaying(view, preposition);

    private static bool FollowsSaying(in SentenceView view, int preposition)
    {
        for (var token = preposition - 1; token >= Math.Max(view.Sentence.First, preposition - Reach); token--)
        {
            if (view.ClassOf(token) == WordClass.Saying) return true;
            foreach (var occasion in Occasions)
                if (view.Is(token, occasion)) return true;
            if (view.Mentions.At(token) >= 0 || view.IsCut(token + 1) || view.ClassOf(token) is not (WordClass.None or WordClass.Determiner or WordClass.Pronoun or WordClass.Adverb)) return false;
        }
        return false;
    }

    /// <summary>The phrase begins the sentence, a comma closes it, and the clause behind it is one of saying.</summary>
    private static bool OpensSaying(in SentenceView view, int preposition)
    {
        if (preposition != view.Sentence.First) return false;
        var closed = false;
        for (var token = preposition + 1; token < Math.Min(view.Sentence.Last, view.Match.First) && token - preposition <= LongestSpeaker; token++)
        {
            closed |= view.Has(token, TokenTraits.CommaBefore);
            if (closed && view.ClassOf(token) == WordClass.Saying) return true;
        }
        return false;
    }
}
