using Monitor.Analysis.Text;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>Mentions that modify the words of the match: "US combat troops", "withdrawal of US troops", "Russia's invasion".</summary>
internal static class Modifiers
{
    private const int MostWordsBetween = 2;

    /// <summary>The mention, or -1.</summary>
    /// <param name="possessive">Whether only possessives are wanted.</param>
    public static int Find(in SentenceView view, bool possessive)
    {
        var before = Before(view, view.Match.First, possessive);
        return before >= 0 ? before : Inside(view, possessive);
    }

    private static int Before(in SentenceView view, int first, bool possessive)
    {
        for (var token = first - 1; token >= view.Sentence.First && first - token <= MostWordsBetween + 1; token--)
        {
            if (view.IsCut(token + 1)) return -1;
            var mention = view.Mentions.At(token);
            if (mention >= 0) return (!possessive || view.Has(token, TokenTraits.Possessive)) && !OpensSentence(view, mention) ? mention : -1;
            if (view.ClassOf(token) is not (WordClass.None or WordClass.Adverb)) return -1;
        }
        return -1;
    }

    /// <summary>"In Israel rockets killed twelve people" does not speak of Israel's rockets.</summary>
    private static bool OpensSentence(in SentenceView view, int mention)
    {
        ref readonly var place = ref view.Mentions.All[mention];
        return place.Form is SurfaceForm.Name or SurfaceForm.Place && place.First == view.Sentence.First + 1 && view.ClassOf(view.Sentence.First) == WordClass.Preposition;
    }

    private static int Inside(in SentenceView view, bool possessive)
    {
        for (var i = view.Mentions.FirstFrom(view.Match.First); i >= 0 && i < view.Mentions.To; i++)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (mention.Last >= view.Match.Last) return -1;
            var isPossessive = view.Has(mention.Last - 1, TokenTraits.Possessive);
            if ((possessive && !isPossessive) || view.IsCut(mention.Last)) continue;
            if (view.ClassOf(mention.Last) != WordClass.None || !IsPremodifier(view, mention.First)) continue;
            return i;
        }
        return -1;
    }

    /// <summary>"of US troops" is one, "in US custody" is none.</summary>
    private static bool IsPremodifier(in SentenceView view, int first) =>
        first == view.Match.First || view.ClassOf(first - 1) is not WordClass.Preposition || view.Is(first - 1, "of") || view.Is(first - 1, "by");
}
