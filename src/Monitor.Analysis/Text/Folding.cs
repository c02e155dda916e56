using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Monitor.Analysis.Text;

/// <summary>When two spellings are the same word: case is folded, the dots of acronyms and zero-width marks do not count, accents do.</summary>
internal static class Folding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    /// <summary>Whether a character inside a word does not count: an acronym's dot, soft hyphen, joiners, zero-width spaces.</summary>
    public static bool IsIgnorable(char c) => c == '.' || c >= 0xAD && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>The word with case folded and without what does not count.</summary>
    public static string Fold(ReadOnlySpan<char> word) => Normalise(word, lower: true);

    /// <summary>The word without what does not count, its case as it is.</summary>
    public static string Plain(ReadOnlySpan<char> word) => Normalise(word, lower: false);

    /// <summary>Folds a word of ASCII letters and digits, as nearly all are; false if it has other characters.</summary>
    public static bool TryLowerAscii(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(word[i])) return false;
            lower[i] = Lower(word[i]);
        }
        return true;
    }

    public static bool FoldedEquals(ReadOnlySpan<char> spelling, ReadOnlySpan<char> folded)
    {
        if (spelling.Length == folded.Length)
        {
            for (var i = 0; i < spelling.Length; i++)
                if (Lower(spelling[i]) != folded[i]) return false;
            return true;
        }
        return spelling.Length > folded.Length && SkippingEquals(spelling, folded, lower: true);
    }

    public static bool PlainEquals(ReadOnlySpan<char> spelling, string plain) =>
        spelling.Length == plain.Length ? spelling.SequenceEqual(plain)
        : spelling.Length > plain.Length && SkippingEquals(spelling, plain, lower: false);

    private static bool SkippingEquals(ReadOnlySpan<char> spelling, ReadOnlySpan<char> word, bool lower)
    {
        var at = 0;
        foreach (var c in spelling)
        {
            if (IsIgnorable(c)) continue;
            if (at == word.Length || (lower ? Lower(c) : c) != word[at++]) return false;
        }
        return at == word.Length;
    }

    private static string Normalise(ReadOnlySpan<char> word, bool lower)
    {
        var asIs = true;
        foreach (var c in word) asIs &= c < 128 && c != '.' && (!lower || c is < 'A' or > 'Z');
        if (asIs) return word.ToString();
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
            if (!IsIgnorable(c)) result.Append(lower ? Lower(c) : c);
        return result.ToString();
    }
}
