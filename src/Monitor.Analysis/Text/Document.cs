using Monitor.Domain.Articles;

namespace Monitor.Analysis.Text;

/// <summary>An article's title and text as tokens and sentences, the title's first. Reused from article to article.</summary>
internal sealed class Document
{
    private Token[] _tokens = new Token[2048];
    private Sentence[] _sentences = new Sentence[128];
    private int _tokenCount;
    private int _sentenceCount;
    private WordClass[] _classes = [];

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Tokens before this index are the title's.</summary>
    public int TitleTokens { get; private set; }

    public Span<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    public ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, _sentenceCount);

    /// <summary>Takes in an article.</summary>
    /// <param name="vocabulary">Gives the tokens their word ids.</param>
    public void Read(string title, string text, Vocabulary vocabulary)
    {
        (Title, Text, _tokenCount, _sentenceCount, _classes) = (title, text, 0, 0, vocabulary.Classes);
        Tokenizer.Tokenize(title, ref _tokens, ref _tokenCount);
        TitleTokens = _tokenCount;
        Tokenizer.Tokenize(text, ref _tokens, ref _tokenCount);
        vocabulary.Resolve(title, Tokens[..TitleTokens]);
        vocabulary.Resolve(text, Tokens[TitleTokens..]);
        SentenceSplitter.Split(title, ArticleField.Title, Tokens[..TitleTokens], 0, _classes, ref _sentences, ref _sentenceCount);
        SentenceSplitter.Split(text, ArticleField.Text, Tokens, TitleTokens, _classes, ref _sentences, ref _sentenceCount);
    }

    public string FieldText(ArticleField field) => field == ArticleField.Title ? Title : Text;

    /// <summary>The spelling of a token.</summary>
    public ReadOnlySpan<char> SpellingOf(int token) => (token < TitleTokens ? Title : Text).AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>The characters from the first token to the last, both of one field.</summary>
    public ReadOnlySpan<char> SpellingOf(int first, int last) =>
        (first < TitleTokens ? Title : Text).AsSpan(_tokens[first].Start, _tokens[last - 1].End - _tokens[first].Start);

    public WordClass ClassOf(int token) => _classes[_tokens[token].Word];

    /// <summary>Gives memory back after an unusually large article.</summary>
    public void Trim()
    {
        (Title, Text) = ("", "");
        if (_tokens.Length > 65536) _tokens = new Token[2048];
        if (_sentences.Length > 8192) _sentences = new Sentence[128];
    }
}
