using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>A sentence with its mentions and the match in it, and the questions that roles ask of them.</summary>
internal readonly ref struct SentenceView(Document document, int index, MentionList mentions, MatchSpan match)
{
    public Document Document { get; } = document;

    /// <summary>Index of the sentence.</summary>
    public int Index { get; } = index;

    public Sentence Sentence { get; } = document.Sentences[index];

    public SentenceMentions Mentions { get; } = mentions.Of(index);

    public MatchSpan Match { get; } = match;

    /// <summary>The same match seen from another sentence.</summary>
    public SentenceView At(int sentence) => new(Document, sentence, Mentions.All, Match);

    public WordClass ClassOf(int token) => Document.ClassOf(token);

    public ReadOnlySpan<char> SpellingOf(int token) => Document.SpellingOf(token);

    public bool Has(int token, TokenTraits traits) => Document.Tokens[token].Has(traits);

    /// <summary>Whether a comma or something stronger stands before the token.</summary>
    public bool IsCut(int token) => Has(token, TokenTraits.CommaBefore | TokenTraits.BreakBefore);

    /// <summary>Whether a verb that is no part of the match begins at the token, as far as closed classes tell.</summary>
    public bool IsFiniteVerb(int token) => ClassOf(token) is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal or WordClass.Saying;

    public bool Is(int token, string folded)
    {
        ref readonly var t = ref Document.Tokens[token];
        return (t.End - t.Start == folded.Length || t.Has(TokenTraits.HasIgnorable)) && Folding.FoldedEquals(SpellingOf(token), folded);
    }
}
