using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>Noun phrases that a preposition ties to the match.</summary>
internal static class Prepositions
{
    /// <summary>A preposition farther behind belongs to something else.</summary>
    private const int Reach = 7;

    /// <summary>What the noun phrase behind the preposition holds; the preposition may stand in the match or behind it in the clause.</summary>
    public static NounPhrase.Content Find(in SentenceView view, string preposition)
    {
        var outOf = preposition == "out of";
        var word = outOf ? "out" : preposition;
        var end = Math.Min(view.Sentence.Last, view.Match.Last + Reach);
        for (var token = view.Match.First; token < end; token++)
        {
            if (token >= view.Match.Last && EndsClause(view, token)) break;
            if (!view.Is(token, word) || token + 1 >= view.Sentence.Last || view.Mentions.At(token) >= 0) continue;
            if ((outOf && !view.Is(token + 1, "of")) || (token >= view.Match.Last && Speech.IsPlaceOf(view, token))) continue;
            var content = NounPhrase.Read(view, token + (outOf ? 2 : 1), throughPlaces: preposition is not ("by" or "with" or "between"));
            if (content != NounPhrase.Content.Nothing) return content;
        }
        return NounPhrase.Content.Nothing;
    }

    private static bool EndsClause(in SentenceView view, int token) =>
        view.IsCut(token) || view.IsFiniteVerb(token)
        || view.ClassOf(token) is WordClass.Subordinator or WordClass.That or WordClass.Relative;
}
