namespace Monitor.Analysis.Text;

/// <summary>Whether a text looks like English, by its function words. A library for all languages costs 35 times the whole analysis.</summary>
internal static class LanguageGuess
{
    /// <summary>Two of five words of English are function words; of the languages that share some of them with it, less than one of ten.</summary>
    private const double LeastShare = 0.22;

    private const int LeastWords = 12;

    /// <summary>The declared code in its short, lower form ("en-US" is "en"); else "en" where the text looks so; else null.</summary>
    public static string? Of(string? declared, Document document)
    {
        if (declared?.Trim() is { Length: > 0 } code) return code.Split('-', '_')[0].ToLowerInvariant();
        var words = Math.Min(document.Tokens.Length, 400);
        if (words < LeastWords) return null;
        var count = 0;
        for (var i = 0; i < words; i++)
            if (document.ClassOf(i) != WordClass.None) count++;
        return count > words * LeastShare ? "en" : null;
    }
}
