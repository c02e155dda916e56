using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>Finds every occurrence of every term of the lexicon, overlapping ones included.</summary>
internal interface IPhraseMatcher
{
    /// <summary>
    /// Appends all occurrences, ordered by first token; the names among those of one token by length. A phrase stays inside a sentence and does not cross a mark
    /// stronger than a hyphen or quotation mark; a comma only if it has one.
    /// </summary>
    void FindAll(Document document, HitList hits);
}
