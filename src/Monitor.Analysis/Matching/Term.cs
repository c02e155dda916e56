using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>A word or phrase that the lexicon looks for.</summary>
/// <param name="Id">Index among the terms of its matcher.</param>
/// <param name="Text">As written in the lexicon.</param>
/// <param name="Words">Its folded words; for a prefix, the folded prefix.</param>
/// <param name="Spellings">By word, the spelling that it must have; null where case does not matter.</param>
internal sealed record Term(int Id, string Text, string[] Words, string?[] Spellings, TermKind Kind)
{
    /// <summary>Words whose capitals are likelier to be the word than the acronym in a text that is all in capitals.</summary>
    private static readonly HashSet<string> WordsLikeAcronyms =
        [.. FunctionWords.All.Select(entry => entry.Word), "aid", "care", "act", "man", "arm", "ask", "new", "save", "cap", "pen", "star", "start", "salt", "mali", "pact", "best"];

    /// <summary>Whether a comma stands in it, so that it may be matched across one.</summary>
    public bool HasComma { get; } = Text.Contains(',');

    /// <summary>Whether its words alone decide, without a look at their spelling or a comma.</summary>
    public bool AnySpelling { get; } = Kind == TermKind.Phrase && !Text.Contains(',') && Array.TrueForAll(Spellings, spelling => spelling == null);

    /// <summary>Whether, in a text all in capitals, it counts only with its dots: "US" there is the pronoun, "U.S." is not.</summary>
    public bool NeedsDots { get; } =
        Kind == TermKind.Name && Words.Length == 1 && Spellings[0] is { } spelling && spelling == spelling.ToUpperInvariant() && WordsLikeAcronyms.Contains(Words[0]);

    /// <summary>Whether tokens already known to be its words, adjacent and in order, are spelled as it asks.</summary>
    /// <param name="crossesComma">Whether a comma stands between them.</param>
    public bool Accepts(Document document, in Sentence sentence, int first, bool crossesComma)
    {
        if (crossesComma && !HasComma) return false;
        if (Kind == TermKind.Phrase && sentence.Capitals) return true;
        for (var i = 0; i < Spellings.Length; i++)
        {
            if (Spellings[i] is not { } spelling) continue;
            ref readonly var token = ref document.Tokens[first + i];
            if (Kind == TermKind.Name && token.Has(TokenTraits.AllCapitals) && (sentence.Capitals || Words[i].Length >= 4))
            {
                if (NeedsDots && sentence.Capitals && !token.Has(TokenTraits.Dotted)) return false;
                continue;
            }
            if (!Folding.PlainEquals(document.SpellingOf(first + i), spelling)) return false;
        }
        return true;
    }
}

/// <summary>How a term is to be compared with a text.</summary>
internal enum TermKind : byte
{
    /// <summary>Words of the theme language: exact where they have capitals, except in texts that are all in capitals.</summary>
    Phrase,

    /// <summary>A name: exact, or in capitals where that is a manner of writing and no acronym.</summary>
    Name,

    /// <summary>Any word that begins so.</summary>
    Prefix,
}
