using System.Collections.Frozen;

namespace Monitor.Analysis.Text;

/// <summary>Words whose dot ends no sentence, folded.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> BeforeNames = Set(
        "mr mrs ms mme messrs dr prof rev hon gen maj col lt sgt capt cmdr cpl adm brig gov sen rep st ste mt ft msgr fr pres amb atty supt insp "
        + "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos art sec fig vol vs eg ie cf al ca approx est dept univ assn");

    private static readonly FrozenSet<string> BeforeAnything = Set("inc ltd corp co bros plc llc jr sr etc pct mln bln dlrs ave blvd rd");

    /// <summary>Titles, months and such: what follows belongs to them ("Gen. Haftar", "No. 5").</summary>
    public static bool StandBeforeNames(ReadOnlySpan<char> word) => Contains(BeforeNames, word);

    /// <summary>May end a sentence or not: only the next word tells ("Ford Motor Co. said", "... Ford Motor Co. The ...").</summary>
    public static bool MayEndSentence(ReadOnlySpan<char> word) => Contains(BeforeAnything, word);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 6) return false;
        Span<char> folded = stackalloc char[6];
        for (var i = 0; i < word.Length; i++) folded[i] = Folding.Lower(word[i]);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..word.Length]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
