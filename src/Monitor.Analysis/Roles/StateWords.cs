using Monitor.Analysis.Text;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>Subjects that name a state without its name: "the government", "the army", and the pronouns that go back to the subject of the sentence or of the one before.</summary>
internal static class StateWords
{
    private const int Reach = 8;

    private static readonly string[] Bodies =
        ["government", "administration", "regime", "authorities", "army", "military", "parliament", "congress", "senate", "cabinet", "junta", "president", "police"];

    private static readonly string[] Pronouns = ["it", "they"];

    /// <summary>Adds whom the words before the match stand for, and tells how sure that is; 0 if they stand for no state.</summary>
    /// <param name="focus">The topics that the article is about, of which the first country is the one whose government needs no name.</param>
    public static double Resolve(in SentenceView view, Gazetteer gazetteer, ReadOnlySpan<int> focus, TopicSet into)
    {
        for (var token = view.Match.First - 1; token >= Math.Max(view.Sentence.First, view.Match.First - Reach); token--)
        {
            if (view.Has(token + 1, TokenTraits.BreakBefore) || view.ClassOf(token) is WordClass.Saying or WordClass.Subordinator or WordClass.That or WordClass.Relative) return 0;
            if (IsDefiniteBody(view, token)) return AddFirstCountry(focus, gazetteer, into) ? 0.6 : 0;
            if (IsAny(view, token, Pronouns)) return AddSubject(view, token, into) || AddSubjectBefore(view, into) ? 0.6 : 0;
        }
        return 0;
    }

    private static bool IsDefiniteBody(in SentenceView view, int token) =>
        token > view.Sentence.First && view.Is(token - 1, "the") && IsAny(view, token, Bodies) && !view.Has(token, TokenTraits.Possessive)
        && (token - 2 < view.Sentence.First || view.ClassOf(token - 2) != WordClass.Preposition);

    private static bool AddFirstCountry(ReadOnlySpan<int> focus, Gazetteer gazetteer, TopicSet into)
    {
        foreach (var topic in focus)
        {
            if (!gazetteer.IsCountry(topic)) continue;
            into.Add(topic);
            return true;
        }
        return false;
    }

    private static bool AddSubjectBefore(in SentenceView view, TopicSet into)
    {
        if (view.Index == 0 || view.Document.Sentences[view.Index - 1].Field != view.Sentence.Field) return false;
        var before = view.At(view.Index - 1);
        return AddSubject(before, before.Sentence.Last, into);
    }

    /// <summary>The first mention before a token that no preposition governs is taken for the subject.</summary>
    private static bool AddSubject(in SentenceView view, int token, TopicSet into)
    {
        for (var i = view.Mentions.From; i < view.Mentions.To && view.Mentions.All[i].Last <= token; i++)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (Subjects.GovernorOf(view, mention.First) >= 0) continue;
            if (mention.Form is not (SurfaceForm.Name or SurfaceForm.Abbreviation or SurfaceForm.Seat)) return false;
            into.Add(mention.Topic);
            return true;
        }
        return false;
    }

    private static bool IsAny(in SentenceView view, int token, string[] words)
    {
        foreach (var word in words)
            if (view.Is(token, word)) return true;
        return false;
    }
}
