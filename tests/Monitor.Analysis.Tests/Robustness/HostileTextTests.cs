using CsCheck;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Robustness;

public sealed class HostileTextTests
{
    /// <summary>Generous for a slow, busy machine; what is not linear takes minutes.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("a", 1 << 20)]
    [InlineData("troops ", 150_000)]
    [InlineData("[", 100_000)]
    [InlineData("(((((a)", 100_000)]
    [InlineData(",", 1_000_000)]
    [InlineData("a,", 500_000)]
    [InlineData("U.S.", 250_000)]
    [InlineData("Afghanistan ", 80_000)]
    [InlineData("troops withdraw from Afghanistan and ", 30_000)]
    [InlineData("United Nations (UN) ", 50_000)]
    [InlineData("\u200B", 300_000)]
    [InlineData("a\u200B", 200_000)]
    [InlineData("\uD83D\uDE00", 200_000)]
    [InlineData("\uD800", 300_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("'s ", 300_000)]
    [InlineData("e\u0301", 200_000)]
    public void A_megabyte_of_one_thing_takes_linear_time(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        var started = Environment.TickCount64;

        Check(RealLexicon.Analyzer.Analyze(new Article { Id = "x", Title = piece, Text = text }), piece, text);

        Assert.True(TimeSpan.FromMilliseconds(Environment.TickCount64 - started) < Enough);
    }

    [Fact]
    public void Any_text_has_an_analysis_with_right_offsets()
    {
        string[] pieces =
        [
            "Afghanistan", "U.S.", "troops", "withdrew", "from", "killed", "in", "the", "country", "UN", "(", ")", ",", ".", " ", " ", " ", "\n\n", "\u2019s", "\u200B", "\uD83D\uDE00",
            "\uD800", "\uDC00", "\u0301", "北京", "кабул", "كابل", "BOMB", "1989", "\"", "\u201D", "\0", "\uFFFF",
        ];
        Gen.OneOf(pieces).Array[0, 80].Select(string.Concat).Sample(text => Check(RealLexicon.Analyzer.Analyze(new Article { Id = "x", Title = text, Text = text }), text, text));
    }

    [Fact]
    public void An_empty_article_has_an_empty_analysis()
    {
        var analysis = RealLexicon.Analyzer.Analyze(new Article { Id = "x" });

        Assert.Empty(analysis.Topics);
        Assert.Empty(analysis.Reports);
        Assert.Null(analysis.Language);
    }

    [Fact]
    public void The_same_article_has_the_same_analysis_on_any_thread_after_any_other()
    {
        var article = SmallLexicon.Article("Russian troops withdrew from Syria after talks in Iran.", "UN speaks");
        var expected = Json(RealLexicon.Analyzer.Analyze(article));
        var results = new string[64];

        Parallel.For(0, results.Length, i =>
        {
            RealLexicon.Analyzer.Analyze(SmallLexicon.Article(string.Concat(Enumerable.Repeat("China bombed Turkey. ", i))));
            results[i] = Json(RealLexicon.Analyzer.Analyze(article));
        });

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    private static string Json(ArticleAnalysis analysis) => System.Text.Json.JsonSerializer.Serialize(analysis, Monitor.Domain.Json.MonitorJson.Options);

    private static void Check(ArticleAnalysis analysis, string title, string text)
    {
        foreach (var evidence in analysis.Reports.Select(report => report.Evidence))
        {
            var field = evidence.In == ArticleField.Title ? title : text;
            Assert.Equal(evidence.Text, field[evidence.Start..evidence.End]);
        }
        Assert.Equal(analysis.Topics.Count, analysis.Topics.Select(topic => topic.Id).Distinct().Count());
        Assert.All(analysis.Reports, report => Assert.InRange(report.Confidence, 0, 1));
    }
}
