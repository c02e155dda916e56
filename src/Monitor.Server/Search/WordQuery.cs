using Monitor.Domain.Articles;

namespace Monitor.Server.Search;

/// <summary>Words that must all be in an article, as whole words of its title or text, in any case.</summary>
internal sealed class WordQuery
{
    private readonly string[] _words;

    private WordQuery(string[] words) => _words = words;

    /// <summary>The query, or null where no words are given.</summary>
    public static WordQuery? Of(string? words)
    {
        var split = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return split.Length > 0 ? new WordQuery(split) : null;
    }

    public bool Matches(Article article) => _words.All(word => Contains(article.Title, word) || Contains(article.Text, word));

    private static bool Contains(string? text, string word)
    {
        if (text is null) return false;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
