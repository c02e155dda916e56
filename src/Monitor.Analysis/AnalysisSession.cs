using Monitor.Analysis.Matching;
using Monitor.Analysis.Reports;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Topics;
using Monitor.Domain.Articles;

namespace Monitor.Analysis;

/// <summary>The steps of an analysis in their order, and the memory that they reuse. For one article at a time.</summary>
internal sealed class AnalysisSession
{
    private readonly Lexicon _lexicon;
    private readonly Document _document = new();
    private readonly HitList _hits = new();
    private readonly MentionList _mentions = new();
    private readonly List<ThemeMatch> _matches = [];
    private readonly MentionFinder _mentionFinder;
    private readonly FocusRanking _focus;
    private readonly TopicList _topics;
    private readonly ThemeFinder _themes;
    private readonly ReportBuilder _reports;

    public AnalysisSession(Lexicon lexicon)
    {
        _lexicon = lexicon;
        var gazetteer = lexicon.Gazetteer.WithRoom(NewOrganizations.Most);
        _mentionFinder = new MentionFinder(gazetteer);
        _focus = new FocusRanking(gazetteer);
        _topics = new TopicList(gazetteer);
        _themes = new ThemeFinder(lexicon.CompiledThemes, new SlotFinder(gazetteer, lexicon.Vocabulary));
        _reports = new ReportBuilder(lexicon.CompiledThemes, gazetteer, lexicon.Cues);
    }

    public Document Document => _document;

    public HitList Hits => _hits;

    public MentionList Mentions => _mentions;

    /// <summary>The themes found, in the order of their sentences.</summary>
    public IReadOnlyList<ThemeMatch> Matches => _matches;

    public ArticleAnalysis Analyze(Article article)
    {
        var language = Find(article);
        var analysis = new ArticleAnalysis
        {
            Language = language,
            Topics = _topics.Build(_document, _mentions, _focus),
            Reports = Build(_hits.Span, _matches, article.Published),
        };
        _document.Trim();
        return analysis;
    }

    /// <summary>Finds all that reports are built of, and tells the language.</summary>
    public string? Find(Article article)
    {
        _document.Read(article.Title ?? "", article.Text ?? "", _lexicon.Vocabulary);
        _hits.Clear();
        _lexicon.Matcher.FindAll(_document, _hits);
        _mentionFinder.Find(_document, _hits.Span, article.Published, _mentions);
        _focus.Rank(_document, _hits.Span, _mentions, article.Published);
        var language = LanguageGuess.Of(article.Language, _document);
        _matches.Clear();
        if (article.Language == null || language == "en") _themes.Find(_document, _hits.Span, _mentions, _matches);
        return language;
    }

    /// <summary>Builds the reports of some matches, in the light of some hits.</summary>
    public Report[] Build(ReadOnlySpan<Hit> hits, List<ThemeMatch> matches, DateTimeOffset? published) =>
        _reports.Build(_document, hits, _mentions, matches, _focus.Focus, published);
}
