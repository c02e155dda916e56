using System.Runtime.CompilerServices;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts a field into sentences and notes at each token what stands before it. A full stop ends a sentence unless it belongs to an
/// abbreviation or an initial, or goes on in lower case; an empty line always does; a line's end does where lines are paragraphs.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Sentences are cut here, so that no text, however odd, costs more than linear time.</summary>
    public const int MaxTokens = 200;

    /// <summary>Texts with a line longer than this are not wrapped by hand: a line's end is a paragraph's.</summary>
    private const int LongestWrappedLine = 120;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on, all of one field.</summary>
    /// <param name="classes">Class by word id, for the words behind an acronym that may or may not end its sentence.</param>
    public static void Split(
        ReadOnlySpan<char> text, ArticleField field, Span<Token> tokens, int first, ReadOnlySpan<WordClass> classes, ref Sentence[] sentences, ref int count)
    {
        if (first == tokens.Length) return;
        var linesAreParagraphs = HasLongLine(text);
        var begin = first;
        for (var i = first + 1; i < tokens.Length; i++)
        {
            var from = tokens[i - 1].End;
            var length = tokens[i].Start - from;
            if (length == 1 && text[from] == ' ')
            {
                if (i - begin < MaxTokens && !tokens[i - 1].Has(TokenTraits.Dotted)) continue;
            }
            else if (tokens[i - 1].Has(TokenTraits.Possessive) && length > 1 && text[from + 1] is 's' or 'S') from += 2;
            var gap = Gap.Read(text[from..tokens[i].Start]);
            tokens[i].Traits |= gap.Marks;
            if (i - begin < MaxTokens && !Ends(text, tokens, i, gap, linesAreParagraphs, classes)) continue;
            Add(text, field, tokens, begin, i, ref sentences, ref count);
            begin = i;
        }
        Add(text, field, tokens, begin, tokens.Length, ref sentences, ref count);
    }

    private static bool Ends(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, in Gap gap, bool linesAreParagraphs, ReadOnlySpan<WordClass> classes)
    {
        if (gap.Newlines >= (linesAreParagraphs ? 1 : 2) || gap.HasIdeographicStop) return true;
        ref readonly var before = ref tokens[i - 1];
        ref readonly var next = ref tokens[i];
        if (before.Has(TokenTraits.Dotted)) return gap.Blanks > 1 || gap.HasTerminator || StartsSentence(text, next, classes);
        if (!gap.HasTerminator || char.IsLower(text[next.Start])) return false;
        if (text[before.End] != '.') return true;
        if (before.End - before.Start == 1 && before.Has(TokenTraits.Capitalised)) return false;
        var word = text[before.Start..before.End];
        if (Abbreviations.StandBeforeNames(word)) return before.Has(TokenTraits.AllCapitals) && gap.Blanks > 1;
        return !Abbreviations.MayEndSentence(word) || gap.Blanks > 1 || StartsSentence(text, next, classes);
    }

    /// <summary>A capitalised function word ("The", "In") is one because it begins a sentence.</summary>
    private static bool StartsSentence(ReadOnlySpan<char> text, in Token token, ReadOnlySpan<WordClass> classes) =>
        token.Has(TokenTraits.Capitalised) && classes[token.Word] is not WordClass.None
        && (!token.Has(TokenTraits.AllCapitals) || (token.End - token.Start == 1 && text[token.Start] is 'A' or 'I'));

    private static void Add(
        ReadOnlySpan<char> text, ArticleField field, ReadOnlySpan<Token> tokens, int first, int last, ref Sentence[] sentences, ref int count)
    {
        if (count == sentences.Length) Array.Resize(ref sentences, sentences.Length * 2);
        var floor = first == 0 || count == 0 || sentences[count - 1].Field != field ? 0 : sentences[count - 1].End;
        var start = tokens[first].Start;
        while (start > floor && IsOpening(text[start - 1])) start--;
        var ceiling = last < tokens.Length ? tokens[last].Start : text.Length;
        var end = tokens[last - 1].End;
        while (end < ceiling && IsClosing(text[end])) end++;
        if (tokens[last - 1].Has(TokenTraits.Possessive) && end < ceiling && text[end] is 's' or 'S')
        {
            end++;
            while (end < ceiling && IsClosing(text[end])) end++;
        }
        sentences[count++] = new Sentence { Field = field, First = first, Last = last, Start = start, End = end, Capitals = IsCapitals(tokens[first..last]) };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOpening(char c) => c is '"' or '\'' or '\u2018' or '\u201C' or '\u201E' or '\u00AB' or '(' or '[' or '\u00BF' or '\u00A1' or '$' or '\u20AC' or '\u00A3';

    private static bool IsClosing(char c) => c is '.' or '!' or '?' or '"' or '\'' or '\u2019' or '\u201D' or '\u00BB' or ')' or ']' or '\u2026'
        or '%' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u061F';

    private static bool IsCapitals(ReadOnlySpan<Token> tokens)
    {
        int capitals = 0, words = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.End - token.Start < 2 || token.Has(TokenTraits.Number)) continue;
            words++;
            if (token.Has(TokenTraits.AllCapitals)) capitals++;
        }
        return capitals >= 2 && capitals * 5 >= words * 4;
    }

    private static bool HasLongLine(ReadOnlySpan<char> text)
    {
        while (text.Length > LongestWrappedLine)
        {
            var newline = text.IndexOf('\n');
            if (newline < 0 || newline > LongestWrappedLine) return true;
            text = text[(newline + 1)..];
        }
        return false;
    }
}
