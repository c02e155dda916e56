using System.Text;

namespace Monitor.Evaluation.Scoring;

/// <summary>Texts as they are compared: words in lower case, without marks, possessives and small words.</summary>
internal static class FoldedText
{
    private static readonly HashSet<string> SmallWords = ["the", "of", "and", "for", "in", "de", "la"];

    /// <summary>The words that count, in their order.</summary>
    public static string[] WordsOf(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().Replace("'s", " ", StringComparison.Ordinal).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || rune.Value == '_') words.Append(rune.ToString());
            else words.Append(' ');
        }
        return [.. words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !SmallWords.Contains(word))];
    }
}
