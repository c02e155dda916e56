using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>Finds the mention in a noun phrase, or the words that stand for one: "the war-torn country", "both nations".</summary>
internal static class NounPhrase
{
    private const int Longest = 7;

    /// <summary>What a noun phrase holds.</summary>
    /// <param name="Mention">A mention, or -1.</param>
    /// <param name="Anaphor">How many countries named before it stands for; 0 if it holds a mention or nothing.</param>
    /// <param name="At">The token of the mention or the anaphor.</param>
    internal readonly record struct Content(int Mention, int Anaphor, int At)
    {
        public static readonly Content Nothing = new(-1, 0, -1);
    }

    /// <summary>Reads the noun phrase that begins at a token.</summary>
    /// <param name="throughPlaces">Whether to go on through "in": "from bases in Syria".</param>
    public static Content Read(in SentenceView view, int from, bool throughPlaces)
    {
        var definite = false;
        var two = false;
        var end = Math.Min(view.Sentence.Last, from + Longest);
        for (var token = from; token < end; token++)
        {
            if (token > from && view.IsCut(token)) return Content.Nothing;
            var mention = view.Mentions.At(token);
            if (mention >= 0) return new Content(mention, 0, token);
            switch (view.ClassOf(token))
            {
                case WordClass.Determiner:
                    definite = true;
                    two |= view.Is(token, "both");
                    break;
                case WordClass.None:
                    two |= view.Is(token, "two");
                    if (definite && (view.Is(token, "country") || view.Is(token, "nation"))) return new Content(-1, 1, token);
                    if ((definite || two) && (view.Is(token, "countries") || view.Is(token, "nations"))) return new Content(-1, two ? 2 : 0, token);
                    break;
                case WordClass.Possessive or WordClass.Adverb:
                    break;
                case WordClass.Preposition when view.Is(token, "of") || (throughPlaces && view.Is(token, "in")):
                    break;
                default:
                    return Content.Nothing;
            }
        }
        return Content.Nothing;
    }
}
