using Monitor.Domain.Articles;

namespace Monitor.Analysis;

/// <summary>
/// Tells which topics an article names and which themes it reports. Pure: the same article and lexicon give the same analysis, without I/O or
/// clock. Thread-safe; a thread's working memory is reused from article to article.
/// </summary>
/// <param name="lexicon">All that it knows.</param>
public sealed class Analyzer(Lexicon lexicon)
{
    private readonly ThreadLocal<AnalysisSession> _session = new(() => new AnalysisSession(lexicon));

    /// <summary>Analyses an article in any language. Never throws for what is in the text; takes time in proportion to its length.</summary>
    public ArticleAnalysis Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _session.Value!.Analyze(article);
    }
}
