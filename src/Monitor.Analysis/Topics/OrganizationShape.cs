using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>Words around a noun such as "Movement" or "Ministry" that look like the name of an organization.</summary>
/// <param name="First">Index of its first token, without a country before it.</param>
/// <param name="Last">Index behind its last token.</param>
/// <param name="Head">Index of the noun.</param>
/// <param name="Place">Index of the mention of a country right before it, or at its end behind "of"; -1 for none.</param>
internal readonly record struct OrganizationShape(int First, int Last, int Head, int Place)
{
    private const int MostWordsBefore = 6;
    private const int MostWordsBehind = 9;
    private const int LongestDefined = 12;
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 8;

    /// <summary>Reads the shape around a noun; null if there is none.</summary>
    /// <param name="isOpen">Whether a token belongs to a surface that is still to be decided.</param>
    public static OrganizationShape? Read(Document document, in Sentence sentence, SentenceMentions there, ShapeWords words, Func<int, bool> isOpen, int head)
    {
        var use = words.UseOf(document.Tokens[head].Word);
        if (IsOther(document, sentence, words, head)) return null;
        if (!TryReadBefore(document, sentence, there, words, isOpen, head, out var first, out var place)) return null;
        var last = (use & ShapeUse.Begins) != 0 ? ReadBehind(document, sentence, there, head + 1) : head + 1;
        if (last == head + 1 && ((first == head && place < 0) || (use & ShapeUse.Ends) == 0 || GoesOn(document, sentence, there, words, last))) return null;
        if (place < 0 && last > head + 1) place = there.At(last - 1);
        return new OrganizationShape(first, last, head, place);
    }

    /// <summary>Reads the long form before an acronym in brackets whose letters its words begin with (Schwartz and Hearst 2003); null if there is none.</summary>
    public static OrganizationShape? ReadDefined(Document document, in Sentence sentence, SentenceMentions there, int head)
    {
        var acronym = head + 1;
        while (acronym < sentence.Last && acronym - head < MostWordsBehind && !document.Tokens[acronym].Has(TokenTraits.BreakBefore)) acronym++;
        if (acronym == sentence.Last || !IsInBrackets(document, sentence, acronym)) return null;
        var letters = document.SpellingOf(acronym);
        var first = acronym;
        var letter = letters.Length - 1;
        while (letter >= 0)
        {
            if (letters[letter] == '.')
            {
                letter--;
                continue;
            }
            first--;
            if (first < sentence.First || acronym - first > LongestDefined || (first + 1 < acronym && IsCut(document, first + 1))) return null;
            if (char.ToUpperInvariant(document.SpellingOf(first)[0]) == letters[letter]) letter--;
            else if (document.ClassOf(first) == WordClass.None) return null;
        }
        if (first > head || !document.Tokens[first].Has(TokenTraits.Capitalised)) return null;
        for (var token = first; token < acronym; token++)
            if (there.At(token) is >= 0 and var mention && there.All[mention].Form is SurfaceForm.Organization or SurfaceForm.Acronym) return null;
        return new OrganizationShape(first, acronym, head, there.At(first));
    }

    private static bool IsInBrackets(Document document, in Sentence sentence, int token)
    {
        ref readonly var t = ref document.Tokens[token];
        if (!t.Has(TokenTraits.AllCapitals) || t.End - t.Start is < ShortestAcronym or > LongestAcronym) return false;
        var text = document.FieldText(sentence.Field);
        return t.Start > 0 && text[t.Start - 1] is '(' or '[' && t.End < text.Length && text[t.End] is ')' or ']';
    }

    /// <summary>Whether it is the noun of a phrase that is no organization: "tea party".</summary>
    private static bool IsOther(Document document, in Sentence sentence, ShapeWords words, int head)
    {
        foreach (var phrase in words.Not)
        {
            for (var at = 0; at < phrase.Length; at++)
            {
                if (phrase[at] != document.Tokens[head].Word) continue;
                var first = head - at;
                if (first < sentence.First || first + phrase.Length > sentence.Last) continue;
                var same = true;
                for (var i = 0; i < phrase.Length; i++) same &= document.Tokens[first + i].Word == phrase[i];
                if (same) return true;
            }
        }
        return false;
    }

    private static bool TryReadBefore(
        Document document, in Sentence sentence, SentenceMentions there, ShapeWords words, Func<int, bool> isOpen, int head, out int first, out int place)
    {
        (first, place) = (head, -1);
        while (first > sentence.First && head - first < MostWordsBefore && !IsCut(document, first))
        {
            var before = first - 1;
            if (there.At(before) is >= 0 and var mention)
            {
                if (there.All[mention].Form is SurfaceForm.Organization or SurfaceForm.Acronym) return false;
                place = mention;
                break;
            }
            if (isOpen(before)) return false;
            if (!IsNameWord(document, words, before))
            {
                var joined = first < head && document.ClassOf(before) == WordClass.Conjunction && before > sentence.First && there.At(before - 1) < 0
                    && IsNameWord(document, words, before - 1) && words.UseOf(document.Tokens[before - 1].Word) is ShapeUse.None or ShapeUse.Common;
                if (!joined) break;
                first--;
            }
            else if (document.Tokens[before].Has(TokenTraits.Possessive) && (words.UseOf(document.Tokens[before].Word) & ShapeUse.Common) == 0) break;
            first--;
        }
        // What begins a sentence is in capitals anyway.
        if (first == sentence.First && first < head && place < 0 && LooksLikeParticiple(document.SpellingOf(first))) first++;
        return true;
    }

    /// <summary>"of Silly Walks", "for the Liberation of the Valley", "of Roads and Bridges".</summary>
    private static int ReadBehind(Document document, in Sentence sentence, SentenceMentions there, int from)
    {
        var last = from;
        for (var phrases = 0; phrases < 2; phrases++)
        {
            var token = last;
            if (token >= sentence.Last || IsCut(document, token) || !(Is(document, token, "of") || Is(document, token, "for"))) break;
            token++;
            if (token < sentence.Last && Is(document, token, "the")) token++;
            var end = ReadCapitals(document, sentence, there, token, from);
            if (end == token) break;
            last = end;
            if (last + 1 < sentence.Last && !IsCut(document, last) && Is(document, last, "and") && there.At(last + 1) < 0 && there.At(last - 1) < 0)
            {
                end = ReadCapitals(document, sentence, there, last + 1, from);
                if (end > last + 1) last = end;
            }
        }
        return last;
    }

    private static int ReadCapitals(Document document, in Sentence sentence, SentenceMentions there, int token, int from)
    {
        var end = token;
        while (end < sentence.Last && end - from < MostWordsBehind && document.Tokens[end].Has(TokenTraits.Capitalised) && document.ClassOf(end) == WordClass.None
            && !IsCut(document, end) && !(there.At(end) is >= 0 and var mention && there.All[mention].Form is SurfaceForm.Organization or SurfaceForm.Acronym))
        {
            end++;
            if (document.Tokens[end - 1].Has(TokenTraits.Possessive)) break;
        }
        return end;
    }

    /// <summary>Whether more words in capitals follow, so that the noun does not end the name.</summary>
    private static bool GoesOn(Document document, in Sentence sentence, SentenceMentions there, ShapeWords words, int last) =>
        last < sentence.Last && !IsCut(document, last) && !document.Tokens[last - 1].Has(TokenTraits.Possessive) && document.Tokens[last].Has(TokenTraits.Capitalised)
        && document.ClassOf(last) == WordClass.None && there.At(last) < 0 && (words.UseOf(document.Tokens[last].Word) & ShapeUse.Outside) == 0;

    private static bool IsNameWord(Document document, ShapeWords words, int token)
    {
        ref readonly var t = ref document.Tokens[token];
        if (!t.Has(TokenTraits.Capitalised) || t.Has(TokenTraits.Number) || document.ClassOf(token) != WordClass.None) return false;
        return (words.UseOf(t.Word) & (ShapeUse.Outside | ShapeUse.Common)) != ShapeUse.Outside;
    }

    private static bool LooksLikeParticiple(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private static bool IsCut(Document document, int token) => document.Tokens[token].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore | TokenTraits.QuoteBefore);

    private static bool Is(Document document, int token, string folded) => Folding.FoldedEquals(document.SpellingOf(token), folded);
}
