using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>
/// Acronyms that the article itself defines, "Shanghai Cooperation Organization (SCO)" or "SCO (Shanghai Cooperation Organization)": for this
/// article they mean that, whatever else they may mean (Schwartz and Hearst 2003, where the long form is known already).
/// </summary>
internal sealed class AcronymDefinitions(Gazetteer gazetteer)
{
    private const int Shortest = 2;
    private const int Longest = 10;
    private const int MaxBindings = 64;

    private readonly List<(int Token, int Topic)> _bindings = [];

    /// <summary>Collects the definitions of the article.</summary>
    public void Read(Document document, MentionList mentions)
    {
        _bindings.Clear();
        foreach (ref readonly var mention in mentions.Span)
        {
            if (mention.Form != SurfaceForm.Organization || _bindings.Count == MaxBindings) continue;
            ref readonly var sentence = ref document.Sentences[mention.Sentence];
            var text = document.FieldText(sentence.Field);
            if (mention.Last < sentence.Last && IsAcronym(document, mention.Last)
                && Opens(text, document.Tokens[mention.Last - 1], document.Tokens[mention.Last]) && Closes(text, document.Tokens[mention.Last].End))
                Bind(document, mentions, mention.Sentence, mention.Last, mention.Topic);
            else if (mention.First > sentence.First && IsAcronym(document, mention.First - 1) && mention.Last - mention.First > 1
                && Opens(text, document.Tokens[mention.First - 1], document.Tokens[mention.First]) && Closes(text, document.Tokens[mention.Last - 1].End))
                Bind(document, mentions, mention.Sentence, mention.First - 1, mention.Topic);
        }
    }

    /// <summary>Whether these tokens are an acronym that the article defines.</summary>
    public bool Binds(Document document, int first, int last) => last - first == 1 && TopicOf(document, first) >= 0;

    /// <summary>Adds a mention for each use of a defined acronym that is none yet.</summary>
    /// <param name="ordered">How many of the mentions are in order, at the beginning.</param>
    public void AddBound(Document document, MentionList mentions, int ordered)
    {
        if (_bindings.Count == 0) return;
        var next = 0;
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            for (var token = document.Sentences[sentence].First; token < document.Sentences[sentence].Last; token++)
            {
                while (next < ordered && mentions[next].Last <= token) next++;
                if ((next < ordered && mentions[next].First <= token) || TopicOf(document, token) is not (>= 0 and var topic)) continue;
                mentions.Add(new Mention(topic, SurfaceForm.Acronym, token, token + 1, sentence));
            }
        }
    }

    private void Bind(Document document, MentionList mentions, int sentence, int token, int topic)
    {
        if (TopicOf(document, token) >= 0) return;
        var there = mentions.Of(sentence).At(token);
        if (there < 0 || !gazetteer.IsCountry(mentions[there].Topic)) _bindings.Add((token, topic));
    }

    private int TopicOf(Document document, int token)
    {
        foreach (var (bound, topic) in _bindings)
            if (document.Tokens[bound].Key == document.Tokens[token].Key && document.SpellingOf(bound).SequenceEqual(document.SpellingOf(token))) return topic;
        return -1;
    }

    private static bool IsAcronym(Document document, int token) =>
        document.Tokens[token].Has(TokenTraits.AllCapitals) && document.Tokens[token].End - document.Tokens[token].Start is >= Shortest and <= Longest;

    private static bool Opens(string text, in Token left, in Token right) => text.AsSpan(left.End, right.Start - left.End).IndexOfAny('(', '[') >= 0;

    private static bool Closes(string text, int at) => at < text.Length && text[at] is ')' or ']';
}
