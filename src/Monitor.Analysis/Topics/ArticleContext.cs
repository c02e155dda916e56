using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>What is known of the article as a whole when an ambiguous surface is to be decided. Reused from article to article.</summary>
internal sealed class ArticleContext(int terms, int topics)
{
    private static readonly string[] PersonTitles =
    [
        "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prof", "professor", "gen", "lt", "col", "sgt", "capt", "sen", "rep", "rev", "judge", "justice", "coach",
    ];

    private readonly int[] _termSeen = new int[terms];
    private readonly int[] _topicNamed = new int[topics];
    private int _article;

    public void StartArticle() => _article++;

    public void SeeTerm(int term) => _termSeen[term] = _article;

    /// <summary>The article names the topic without ambiguity.</summary>
    public void SeeTopic(int topic) => _topicNamed[topic] = _article;

    public bool Names(int topic) => _topicNamed[topic] == _article;

    /// <summary>Whether all conditions of a candidate hold for its surface at these tokens.</summary>
    public bool Holds(in Candidate candidate, Document document, in Sentence sentence, int first, int last, Func<int, bool> isMention)
    {
        foreach (var condition in candidate.Conditions)
            if (Holds(condition, candidate.Topic, document, sentence, first, last, isMention) == condition.Negated) return false;
        return true;
    }

    private bool Holds(Condition condition, int topic, Document document, in Sentence sentence, int first, int last, Func<int, bool> isMention) => condition.Kind switch
    {
        ConditionKind.Previous => HasPhraseBefore(condition.Phrases, document, sentence, first),
        ConditionKind.Next => HasPhraseBehind(condition.Phrases, document, sentence, last),
        ConditionKind.Text => condition.Ids.AsSpan().ContainsAnySeen(_termSeen, _article),
        ConditionKind.Country => condition.Ids.AsSpan().ContainsAnySeen(_topicNamed, _article),
        ConditionKind.Person => IsPartOfPersonsName(document, sentence, first, last, isMention),
        ConditionKind.Lower => !document.Tokens[first].Has(TokenTraits.Capitalised),
        ConditionKind.Defined => Names(topic),
        _ => true,
    };

    private static bool HasPhraseBefore(IReadOnlyList<int[]> phrases, Document document, in Sentence sentence, int first)
    {
        foreach (var phrase in phrases)
            for (var end = first; end > first - 2; end--)
                if (end - phrase.Length >= sentence.First && Matches(phrase, document, end - phrase.Length)) return true;
        return false;
    }

    private static bool HasPhraseBehind(IReadOnlyList<int[]> phrases, Document document, in Sentence sentence, int last)
    {
        foreach (var phrase in phrases)
            for (var start = last; start < last + 2; start++)
                if (start + phrase.Length <= sentence.Last && Matches(phrase, document, start)) return true;
        return false;
    }

    private static bool Matches(int[] phrase, Document document, int start)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (document.Tokens[start + i].Word != phrase[i]) return false;
        return true;
    }

    /// <summary>A title or an initial before, or a capitalised neighbour that is capitalised for no other reason.</summary>
    private static bool IsPartOfPersonsName(Document document, in Sentence sentence, int first, int last, Func<int, bool> isMention)
    {
        if (first > sentence.First && !document.Tokens[first].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore))
        {
            var before = document.SpellingOf(first - 1);
            if (before.Length == 1 && document.Tokens[first - 1].Has(TokenTraits.Capitalised) && before is not ("A" or "I")) return true;
            foreach (var title in PersonTitles)
                if (Folding.FoldedEquals(before, title) && document.Tokens[first - 1].Has(TokenTraits.Capitalised)) return true;
            if (first - 1 > sentence.First && IsBareName(document, sentence, first - 1, isMention)) return true;
        }
        return last < sentence.Last && !document.Tokens[last - 1].Has(TokenTraits.Possessive)
            && !document.Tokens[last].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore) && IsBareName(document, sentence, last, isMention);
    }

    /// <summary>Capitals tell nothing where everything is in capitals.</summary>
    private static bool IsBareName(Document document, in Sentence sentence, int token, Func<int, bool> isMention) =>
        !sentence.Capitals && document.Tokens[token].Has(TokenTraits.Capitalised) && !document.Tokens[token].Has(TokenTraits.Number)
        && document.ClassOf(token) == WordClass.None && !isMention(token);
}

/// <summary>Stamps tell in which article something was last seen.</summary>
internal static class Stamps
{
    /// <summary>Whether any of the ids carries the stamp.</summary>
    public static bool ContainsAnySeen(this Span<int> ids, int[] stamps, int stamp)
    {
        foreach (var id in ids)
            if (stamps[id] == stamp) return true;
        return false;
    }
}
