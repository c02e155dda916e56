namespace Monitor.Analysis.Text;

/// <summary>The words of the closed classes, folded. The first class that lists a word wins.</summary>
internal static class FunctionWords
{
    private static readonly (WordClass Class, string Words)[] Lists =
    [
        (WordClass.Determiner, "the a an this these those each every some any all both several many few another other such no neither most more half"),
        (WordClass.Possessive, "its their his her our my your whose"),
        (WordClass.Pronoun, "he she it they we i you him them us me itself themselves himself herself who's there here what"),
        (WordClass.To, "to"),
        (WordClass.Preposition, "of in on at by for from with into onto against between among amid over under near across inside outside through throughout "
            + "toward towards within without about around along behind beyond above below beside upon via per despite during like unlike off up down out "
            + "versus following including concerning regarding"),
        (WordClass.Conjunction, "and or but nor yet plus"),
        (WordClass.Subordinator, "because while although though if unless until since when whenever after before as whereas once lest whether than so how why"),
        (WordClass.That, "that"),
        (WordClass.Relative, "which who whom where"),
        (WordClass.Be, "is are was were be been being am isn aren wasn weren"),
        (WordClass.Have, "has have had having hasn haven hadn"),
        (WordClass.Do, "do does did doing done doesn didn don"),
        (WordClass.Modal, "will would shall should can could may might must ought won wouldn shouldn couldn cannot"),
        (WordClass.Negation, "not never none nobody nothing"),
        (WordClass.Saying, "said says say saying told tells tell telling added adds according"),
        (WordClass.Adverb, "also already still just now then again only even today yesterday tomorrow recently reportedly allegedly currently soon later "
            + "completely fully finally immediately earlier meanwhile however t ll ve re d m"),
    ];

    /// <summary>Every word with its class.</summary>
    public static IEnumerable<(string Word, WordClass Class)> All { get; } =
        [.. Lists.SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Class))).DistinctBy(entry => entry.word)];
}
