using System.Collections.Concurrent;
using Monitor.Domain.Articles;

namespace Monitor.Analysis;

/// <summary>
/// Tells which topics an article names and which themes it reports. Pure: the same article and lexicon give the same analysis, without I/O or
/// clock. Thread-safe; there is as much working memory as there ever were calls at the same time, and it is reused from article to article.
/// </summary>
/// <param name="lexicon">All that it knows.</param>
public sealed class Analyzer(Lexicon lexicon)
{
    private readonly ConcurrentBag<AnalysisSession> _idle = [];

    /// <summary>Analyses an article in any language. Never throws for what is in the text; takes time in proportion to its length.</summary>
    public ArticleAnalysis Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var session = _idle.TryTake(out var idle) ? idle : new AnalysisSession(lexicon);
        var analysis = session.Analyze(article);
        _idle.Add(session);
        return analysis;
    }
}
