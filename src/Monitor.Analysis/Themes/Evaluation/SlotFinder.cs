using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Language;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Finds what fills the slots of patterns: mentions, numbers and names.</summary>
internal sealed class SlotFinder
{
    private const int LongestName = 5;

    private static readonly string[] NumberWords =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand",
        "thousands", "million", "millions", "billion", "dozen", "dozens", "scores", "several",
    ];

    private readonly Gazetteer _gazetteer;
    private readonly bool[] _isNumberWord;

    public SlotFinder(Gazetteer gazetteer, Vocabulary vocabulary)
    {
        _gazetteer = gazetteer;
        _isNumberWord = new bool[vocabulary.Count];
        foreach (var word in NumberWords) _isNumberWord[vocabulary.IdOf(word)] = true;
        _isNumberWord[0] = false;
    }

    /// <summary>The words of numbers, for the vocabulary.</summary>
    public static void AddWords(Vocabulary.Builder words)
    {
        foreach (var word in NumberWords) words.Add(word);
    }

    /// <summary>The first filler of the slot from a token on; null if the sentence has no more.</summary>
    public MatchSpan? Find(SlotKind kind, Document document, in Sentence sentence, SentenceMentions mentions, int from) => kind switch
    {
        SlotKind.Number => FindNumber(document, sentence, from),
        SlotKind.Name => FindName(document, sentence, mentions, from),
        _ => FindMention(kind, mentions, from),
    };

    private MatchSpan? FindMention(SlotKind kind, SentenceMentions mentions, int from)
    {
        for (var i = mentions.FirstFrom(from); i >= 0 && i < mentions.To; i++)
        {
            ref readonly var mention = ref mentions.All[i];
            var isCountry = _gazetteer.IsCountry(mention.Topic);
            if ((kind == SlotKind.Country && !isCountry) || (kind == SlotKind.Organization && isCountry)) continue;
            return new MatchSpan(mention.First, mention.Last, kind == SlotKind.Actor ? i : -1, kind == SlotKind.Target ? i : -1);
        }
        return null;
    }

    private MatchSpan? FindNumber(Document document, in Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Last; i++)
        {
            var end = i;
            while (end < sentence.Last && (document.Tokens[end].Has(TokenTraits.Number) || _isNumberWord[document.Tokens[end].Word])) end++;
            if (end > i) return new MatchSpan(i, end, -1, -1);
        }
        return null;
    }

    /// <summary>Capitals; in a sentence that is all in capitals, words that the lexicon does not know.</summary>
    private static MatchSpan? FindName(Document document, in Sentence sentence, SentenceMentions mentions, int from)
    {
        for (var i = from; i < sentence.Last; i++)
        {
            var end = i;
            while (end < sentence.Last && end - i < LongestName && IsName(document, sentence, mentions, end)
                && (end == i || !document.Tokens[end].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore))) end++;
            if (end > i) return new MatchSpan(i, end, -1, -1);
        }
        return null;
    }

    private static bool IsName(Document document, in Sentence sentence, SentenceMentions mentions, int token)
    {
        ref readonly var t = ref document.Tokens[token];
        return t.Has(TokenTraits.Capitalised) && document.ClassOf(token) == WordClass.None && (!sentence.Capitals || t.Word == 0) && mentions.At(token) < 0;
    }
}
