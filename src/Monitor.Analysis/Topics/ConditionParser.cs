using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>Reads conditions as the lexicon files write them: "prev:President|Mr &amp; !country:JO".</summary>
internal sealed class ConditionParser(TermTable terms, Func<string, int?> countryByCode)
{
    private readonly HashSet<int> _conditionTerms = [];

    /// <summary>The terms that occur in text conditions.</summary>
    public IReadOnlySet<int> ConditionTerms => _conditionTerms;

    /// <exception cref="LexiconException">It is no condition.</exception>
    public IReadOnlyList<Condition> Parse(string text, TsvRow row) =>
        text.Length == 0 ? [] : [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(part => ParseOne(part, row))
            .Where(condition => condition.Kind != ConditionKind.Otherwise)];

    private IEnumerable<Condition> ParseOne(string part, TsvRow row)
    {
        var negated = part[0] == '!';
        var body = negated ? part[1..].Trim() : part;
        var colon = body.IndexOf(':');
        var (name, argument) = colon < 0 ? (body, "") : (body[..colon].Trim(), body[(colon + 1)..]);
        var values = argument.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        yield return name switch
        {
            "prev" when values.Length > 0 => new Condition(ConditionKind.Previous, negated, [.. values.Select(WordsOf)], []),
            "next" when values.Length > 0 => new Condition(ConditionKind.Next, negated, [.. values.Select(WordsOf)], []),
            "text" when values.Length > 0 => new Condition(ConditionKind.Text, negated, [], [.. values.Select(value => TextTerm(value, row))]),
            "country" when values.Length > 0 => new Condition(ConditionKind.Country, negated, [], [.. values.Select(value =>
                countryByCode(value) ?? throw row.Error($"'{value}' is no country code: write ISO 3166-1 alpha-2"))]),
            "person" => Simple(ConditionKind.Person, negated),
            "lower" => Simple(ConditionKind.Lower, negated),
            "defined" => Simple(ConditionKind.Defined, negated),
            "otherwise" => Simple(ConditionKind.Otherwise, negated),
            _ => throw row.Error($"'{part}' is no condition: there are prev:, next:, text:, country:, person, lower, defined and otherwise, each also with ! before it"),
        };
    }

    private static Condition Simple(ConditionKind kind, bool negated) => new(kind, negated, [], []);

    private int TextTerm(string value, TsvRow row)
    {
        var term = IsBeginning(value) ? terms.AddPrefix(value.TrimEnd('*')) : terms.AddPhrase(value) ?? throw row.Error($"There is no word in '{value}'");
        _conditionTerms.Add(term.Id);
        return term.Id;
    }

    /// <summary>A single word in lower case stands for all that begins so: "ukrain" for Ukraine and Ukrainians.</summary>
    private static bool IsBeginning(string value) => value.TrimEnd('*') is { Length: >= PrefixTable.MinLength } word && word.All(char.IsAsciiLetterLower);

    private int[] WordsOf(string phrase)
    {
        var tokens = new Token[4];
        var count = 0;
        Tokenizer.Tokenize(phrase, ref tokens, ref count);
        return [.. tokens.Take(count).Select(token => terms.Words.Add(Folding.Fold(phrase.AsSpan(token.Start, token.End - token.Start))))];
    }
}
