using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Themes.Language;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Explanations;

/// <summary>Explains what the themes of a file make of a text. For people who write themes: a path of its own, far slower than the analysis. Not thread-safe.</summary>
public sealed class ThemeExplainer
{
    private readonly Lexicon _lexicon;
    private readonly PatternParts _parts;
    private readonly AnalysisSession _session;
    private readonly ReportExplainer _reports;
    private readonly SlotFinder _slots;
    private readonly List<int> _own;

    private ThemeExplainer(Lexicon lexicon, PatternParts parts, string file)
    {
        (_lexicon, _parts) = (lexicon, parts);
        _session = new AnalysisSession(lexicon);
        _reports = new ReportExplainer(_session, lexicon.Cues);
        _slots = new SlotFinder(lexicon.Gazetteer, lexicon.Vocabulary);
        _own = [.. Enumerable.Range(0, lexicon.Definitions.Count).Where(theme => lexicon.Definitions[theme].File == file)];
    }

    /// <summary>The ids of the themes of the file.</summary>
    public IReadOnlyList<string> Themes => [.. _own.Select(IdOf)];

    /// <summary>Loads the built-in lexicon, a user's folder over it, and the file over both.</summary>
    /// <param name="file">A theme file.</param>
    /// <param name="userFolder">As for <see cref="Lexicon.Load(string?)"/>; null for none.</param>
    /// <exception cref="LexiconException">A file cannot be read or understood.</exception>
    public static ThemeExplainer Load(string file, string? userFolder = null) =>
        Load(userFolder == null ? LexiconFiles.BuiltIn(file) : LexiconFiles.BuiltIn(userFolder, file), file);

    internal static ThemeExplainer Load(LexiconFiles files, string file)
    {
        var parts = new PatternParts();
        return new ThemeExplainer(Lexicon.Load(files, parts: parts), parts, file);
    }

    /// <summary>The display name of a topic.</summary>
    public string NameOf(string topicId) => _lexicon.NameOf(topicId);

    /// <summary>Explains a text, as a rule a sentence.</summary>
    public Explanation Explain(string text)
    {
        _session.Find(new Article { Id = "", Text = text, Language = "en" });
        var matches = new List<PatternMatch>();
        var near = new Dictionary<int, NearMiss>();
        for (var sentence = 0; sentence < _session.Document.Sentences.Length; sentence++)
        {
            var trace = TraceOf(sentence);
            foreach (var theme in _own)
            {
                var found = Matches(trace, theme, sentence).ToList();
                matches.AddRange(found);
                if (found.Count == 0 && NearestOf(trace, theme) is { } miss && !(near.TryGetValue(theme, out var known) && Share(known) >= Share(miss))) near[theme] = miss;
            }
        }
        foreach (var theme in _own.Where(theme => matches.Exists(match => match.Theme == IdOf(theme)))) near.Remove(theme);
        var others = _session.Matches.Select(match => match.Pattern.Theme).Distinct().Except(_own).Select(IdOf);
        return new Explanation([.. matches.OrderBy(match => match.Start)], [.. near.Values], [.. others]);
    }

    private IEnumerable<PatternMatch> Matches(ExpressionTrace trace, int theme, int sentence)
    {
        var voidedBy = PatternsOf(theme, exclusions: true).FirstOrDefault(pattern => trace.Of(pattern.Expression).Count > 0)?.Source.Text;
        foreach (var pattern in PatternsOf(theme, exclusions: false))
        {
            foreach (var (span, parts) in trace.Of(pattern.Expression))
            {
                var match = new ThemeMatch(pattern, sentence, span);
                var words = WordsOf(span.First, span.Last);
                yield return new PatternMatch(
                    IdOf(theme), pattern.Source.Text, pattern.Source.File, pattern.Source.Line, words.Start, words.End,
                    [.. parts.Select(PartOf)], voidedBy, _session.Matches.Contains(match) ? _reports.Explain(match) : null);
            }
        }
    }

    private NearMiss? NearestOf(ExpressionTrace trace, int theme) =>
        PatternsOf(theme, exclusions: false).Select(pattern => MissOf(trace, pattern)).Where(miss => miss.Found.Count > 0).MaxBy(Share);

    private NearMiss MissOf(ExpressionTrace trace, Pattern pattern)
    {
        var leaves = LeavesOf(pattern.Expression).DistinctBy(_parts.TextOf).Select(leaf => (Leaf: leaf, Found: trace.Of(leaf).FirstOrDefault())).ToList();
        return new NearMiss(
            IdOf(pattern.Theme), pattern.Source.Text, pattern.Source.File, pattern.Source.Line,
            [.. leaves.Where(leaf => leaf.Found != null).Select(leaf => PartOf(leaf.Found!.Parts[0]))],
            [.. leaves.Where(leaf => leaf.Found == null).Select(leaf => _parts.TextOf(leaf.Leaf))]);
    }

    private static double Share(NearMiss miss) => (double)miss.Found.Count / (miss.Found.Count + miss.Missing.Count);

    private static IEnumerable<Expression> LeavesOf(Expression expression) => expression switch
    {
        Expression.Join join => LeavesOf(join.Left).Concat(LeavesOf(join.Right)),
        Expression.All all => all.Parts.SelectMany(LeavesOf),
        Expression.Union union => union.Options.SelectMany(LeavesOf),
        _ => [expression],
    };

    private ExpressionTrace TraceOf(int index)
    {
        var sentence = _session.Document.Sentences[index];
        Hit[] hits = [.. _session.Hits.Span.ToArray().Where(hit => hit.First >= sentence.First && hit.First < sentence.Last)];
        return new ExpressionTrace(_lexicon.CompiledThemes, _slots, _session.Document, sentence, hits, _session.Mentions.Of(index));
    }

    private IEnumerable<Pattern> PatternsOf(int theme, bool exclusions) =>
        _lexicon.CompiledThemes.Patterns.Where(pattern => pattern.Theme == theme && pattern.IsExclusion == exclusions);

    private string IdOf(int theme) => _lexicon.Definitions[theme].Theme.Id;

    private MatchedPart PartOf(DerivedPart part) => WordsOf(part.First, part.Last) with { Pattern = _parts.TextOf(part.Expression) };

    private MatchedPart WordsOf(int first, int last)
    {
        var tokens = _session.Document.Tokens;
        return new MatchedPart("", _session.Document.SpellingOf(first, last).ToString(), tokens[first].Start, tokens[last - 1].End);
    }
}
