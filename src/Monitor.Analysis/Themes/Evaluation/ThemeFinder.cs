using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Finds the themes of an article, sentence by sentence. Holds memory that is reused; one article at a time.</summary>
internal sealed class ThemeFinder
{
    /// <summary>A sentence reports a theme at most so often; more are enumerations.</summary>
    private const int MaxPerTheme = 3;

    private readonly CompiledThemes _themes;
    private readonly ExpressionEvaluator _evaluator;
    private readonly SentenceHits _hits;
    private readonly int[] _triedIn;
    private readonly int[] _matchedIn;
    private readonly List<int> _candidates = [];
    private readonly List<ThemeMatch> _found = [];
    private int _stamp;

    public ThemeFinder(CompiledThemes themes, SlotFinder slots)
    {
        _themes = themes;
        _evaluator = new ExpressionEvaluator(slots);
        _hits = new SentenceHits(themes);
        _triedIn = new int[themes.Patterns.Length];
        _matchedIn = new int[themes.Themes.Count];
    }

    /// <summary>Appends the matches of all sentences, in their order.</summary>
    public void Find(Document document, ReadOnlySpan<Hit> hits, MentionList mentions, List<ThemeMatch> matches)
    {
        var next = 0;
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var from = next;
            while (next < hits.Length && hits[next].First < document.Sentences[sentence].Last) next++;
            if (Collect(hits[from..next])) Evaluate(document, sentence, mentions.Of(sentence), matches);
        }
    }

    /// <summary>Finds the patterns worth trying, and what they need; false if there are none.</summary>
    private bool Collect(ReadOnlySpan<Hit> hits)
    {
        _candidates.Clear();
        _stamp++;
        var canMatch = false;
        foreach (ref readonly var hit in hits)
        {
            if ((_themes.UsesOf(hit.Term) & TermUses.Trigger) == 0) continue;
            foreach (var pattern in _themes.PatternsByTrigger[hit.Term])
            {
                if (_triedIn[pattern] == _stamp) continue;
                _triedIn[pattern] = _stamp;
                _candidates.Add(pattern);
                canMatch |= !_themes.Patterns[pattern].IsExclusion;
            }
        }
        if (!canMatch) return false;
        _hits.StartSentence();
        foreach (var candidate in _candidates) _hits.Want(_themes.Patterns[candidate].Classes);
        foreach (ref readonly var hit in hits) _hits.Add(hit);
        return true;
    }

    private void Evaluate(Document document, int sentence, SentenceMentions mentions, List<ThemeMatch> matches)
    {
        _found.Clear();
        foreach (var id in _candidates)
        {
            var pattern = _themes.Patterns[id];
            if (pattern.IsExclusion || !HasRequired(pattern)) continue;
            foreach (var span in _evaluator.Evaluate(pattern.Expression, document, document.Sentences[sentence], _hits, mentions))
            {
                _found.Add(new ThemeMatch(pattern, sentence, span));
                _matchedIn[pattern.Theme] = _stamp;
            }
        }
        if (_found.Count == 0) return;
        foreach (var id in _candidates)
        {
            var pattern = _themes.Patterns[id];
            if (!pattern.IsExclusion || _matchedIn[pattern.Theme] != _stamp || !HasRequired(pattern)) continue;
            if (!_evaluator.Evaluate(pattern.Expression, document, document.Sentences[sentence], _hits, mentions).IsEmpty) _matchedIn[pattern.Theme] = 0;
        }
        Choose(matches);
    }

    /// <summary>Of matches of a theme that overlap, the one that asks for most stays, or else the tightest.</summary>
    private void Choose(List<ThemeMatch> matches)
    {
        _found.Sort(Compare);
        var begin = matches.Count;
        foreach (var candidate in _found)
        {
            var theme = candidate.Pattern.Theme;
            if (_matchedIn[theme] != _stamp) continue;
            int count = 0;
            var overlaps = false;
            for (var i = begin; i < matches.Count; i++)
            {
                if (matches[i].Pattern.Theme != theme) continue;
                count++;
                overlaps |= candidate.Span.First < matches[i].Span.Last && matches[i].Span.First < candidate.Span.Last;
            }
            if (!overlaps && count < MaxPerTheme) matches.Add(candidate);
        }
    }

    private static int Compare(ThemeMatch a, ThemeMatch b)
    {
        var byTheme = a.Pattern.Theme.CompareTo(b.Pattern.Theme);
        if (byTheme != 0) return byTheme;
        var bySlots = SlotsOf(b).CompareTo(SlotsOf(a));
        if (bySlots != 0) return bySlots;
        var bySpecificity = b.Pattern.Specificity.CompareTo(a.Pattern.Specificity);
        if (bySpecificity != 0) return bySpecificity;
        var byLength = (a.Span.Last - a.Span.First).CompareTo(b.Span.Last - b.Span.First);
        return byLength != 0 ? byLength : a.Span.First.CompareTo(b.Span.First);
    }

    private static int SlotsOf(in ThemeMatch match) => (match.Span.Actor >= 0 ? 1 : 0) + (match.Span.Target >= 0 ? 1 : 0);

    private bool HasRequired(Pattern pattern)
    {
        foreach (var termClass in pattern.Required)
            if (!_hits.Contains(termClass)) return false;
        return true;
    }
}
