using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Matching;

/// <summary>The slow, obvious twin of <see cref="PhraseMatcher"/>: tries every term at every word.</summary>
internal sealed class NaivePhraseMatcher(IReadOnlyList<Term> terms) : IPhraseMatcher
{
    public void FindAll(Document document, HitList hits)
    {
        foreach (var sentence in document.Sentences)
            for (var token = sentence.First; token < sentence.Last; token++)
                foreach (var term in terms)
                    if (Occurs(term, document, sentence, token)) hits.Add(new Hit(term.Id, token, token + term.Words.Length));
    }

    private static bool Occurs(Term term, Document document, in Sentence sentence, int first)
    {
        if (first + term.Words.Length > sentence.Last) return false;
        var crossesComma = false;
        for (var i = 0; i < term.Words.Length; i++)
        {
            var word = Folding.Fold(document.SpellingOf(first + i));
            if (term.Kind == TermKind.Prefix ? !word.StartsWith(term.Words[i], StringComparison.Ordinal) : word != term.Words[i]) return false;
            if (i == 0) continue;
            if (document.Tokens[first + i].Has(TokenTraits.BreakBefore)) return false;
            crossesComma |= document.Tokens[first + i].Has(TokenTraits.CommaBefore);
        }
        return term.Kind == TermKind.Prefix || term.Accepts(document, sentence, first, crossesComma);
    }
}
