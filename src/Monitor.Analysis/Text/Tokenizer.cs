using System.Globalization;

namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts a text into words. Letters, digits and the marks on them make words; hyphens and apostrophes split them ("cease-fire" is two);
/// "U.S." is one; a possessive 's is noted at its word and is none. Lone surrogates and everything else separate.
/// </summary>
internal static class Tokenizer
{
    /// <summary>A word longer than this is cut: no lexicon has one, and costs stay bounded.</summary>
    private const int MaxWordLength = 256;

    /// <summary>Appends the tokens of a text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, ref Token[] tokens, ref int count)
    {
        var i = 0;
        while (i < text.Length)
        {
            var first = text[i];
            if (first < 128 ? !char.IsAsciiLetterOrDigit(first) : UnitsOfLetter(text, i) == 0)
            {
                i++;
                continue;
            }
            if (count == tokens.Length) Array.Resize(ref tokens, tokens.Length * 2);
            ref var token = ref tokens[count++];
            token = new Token { Start = i };
            i = AsciiWord.TryRead(text, ref token) ? token.End : ReadWord(text, ref token);
            if (i - token.Start == 1 && i < text.Length && text[i] == '.') i = ReadDotted(text, ref token);
            i = ReadPossessive(text, ref token);
        }
    }

    /// <summary>Reads the word that begins at the token's start, of any characters; returns its end.</summary>
    internal static int ReadWord(ReadOnlySpan<char> text, ref Token token)
    {
        bool hasUpper = false, hasLower = false;
        var i = token.Start;
        var end = Math.Min(text.Length, i + MaxWordLength);
        while (i < end)
        {
            var c = text[i];
            if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)) break;
            var units = UnitsInsideWord(text, i);
            if (units == 0) break;
            if (units < 0)
            {
                // A zero-width mark belongs to the word only if the word goes on behind it.
                if (!GoesOn(text, i + 1)) break;
                token.Traits |= TokenTraits.HasIgnorable;
                i++;
                continue;
            }
            hasUpper |= char.IsUpper(c);
            hasLower |= char.IsLower(c);
            i += units;
        }
        token.End = i;
        token.Key = WordKey.Of(text[token.Start..i]);
        if (hasUpper && !hasLower) token.Traits |= TokenTraits.AllCapitals;
        if (char.IsUpper(text[token.Start])) token.Traits |= TokenTraits.Capitalised;
        if (char.IsAsciiDigit(text[token.Start])) token.Traits |= TokenTraits.Number;
        return i;
    }

    /// <summary>Takes in ".S." behind "U": single letters with dots between them.</summary>
    private static int ReadDotted(ReadOnlySpan<char> text, ref Token token)
    {
        var i = token.End;
        while (i + 1 < text.Length && text[i] == '.' && char.IsAsciiLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
        {
            if (char.IsLower(text[i + 1])) token.Traits &= ~TokenTraits.AllCapitals;
            i += 2;
        }
        if (i == token.End) return i;
        if (i < text.Length && text[i] == '.') i++;
        token.Traits |= TokenTraits.Dotted | TokenTraits.HasIgnorable;
        token.Key = WordKey.Of(text[token.Start..i]);
        return token.End = i;
    }

    private static int ReadPossessive(ReadOnlySpan<char> text, ref Token token)
    {
        var i = token.End;
        if (i >= text.Length || !IsApostrophe(text[i])) return i;
        if (i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
        {
            token.Traits |= TokenTraits.Possessive;
            return i + 2;
        }
        if (text[i - 1] is 's' or 'S' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsLetter(text[i + 2])) token.Traits |= TokenTraits.Possessive;
        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\u00B4' or '`';

    private static bool GoesOn(ReadOnlySpan<char> text, int i)
    {
        var limit = Math.Min(text.Length, i + 4);
        while (i < limit && text[i] >= 128 && UnitsInsideWord(text, i) < 0) i++;
        return i < limit && (text[i] < 128 ? char.IsAsciiLetterOrDigit(text[i]) : UnitsInsideWord(text, i) > 0);
    }

    /// <summary>How many UTF-16 units of a letter or digit begin at i; 0 if none does.</summary>
    private static int UnitsOfLetter(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsSurrogate(text[i])) return char.IsLetterOrDigit(text[i]) ? 1 : 0;
        return i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])
            && IsLetter(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[i], text[i + 1]))) ? 2 : 0;
    }

    /// <summary>Like <see cref="UnitsOfLetter"/>, combining marks included; -1 for a mark that does not count.</summary>
    private static int UnitsInsideWord(ReadOnlySpan<char> text, int i)
    {
        var units = UnitsOfLetter(text, i);
        if (units > 0) return units;
        return CharUnicodeInfo.GetUnicodeCategory(text[i]) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => 1,
            UnicodeCategory.Format => -1,
            _ => 0,
        };
    }

    private static bool IsLetter(UnicodeCategory category) => category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
