using Monitor.Analysis.Tests.Lexica;
using Monitor.Evaluation.Labels;
using Monitor.Evaluation.Scoring;
using Monitor.Files.Articles;

namespace Monitor.Analysis.Tests.Labelled;

/// <summary>Scores the lexicon that ships on a file of articles and a file of labels, each of which must be whole.</summary>
internal static class LabelledSet
{
    public static async Task<Scores> ScoreAsync(string articles, string labels)
    {
        var analyses = new Dictionary<string, Domain.Articles.ArticleAnalysis>();
        await foreach (var item in new ArticleFiles(TimeProvider.System).ReadAsync([articles]))
        {
            var article = Assert.IsType<FileArticle>(item).Article;
            analyses.Add(article.Id, RealLexicon.Analyzer.Analyze(article));
        }
        var scores = new List<ArticleScore>();
        await foreach (var item in JsonLinesFile.ReadAsync(labels))
        {
            var (label, reason) = LabelJson.Read(Assert.IsType<FileLine>(item).Utf8);
            Assert.Null(reason);
            scores.Add(ArticleScore.Of(label!, analyses[label!.Id]));
        }
        Assert.Equal(analyses.Count, scores.Count);
        return Scores.Of(scores);
    }
}
