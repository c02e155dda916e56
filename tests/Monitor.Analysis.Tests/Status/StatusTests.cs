using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Status;

public sealed class StatusTests
{
    [Theory]
    [InlineData("Russia withdrew its troops from Syria.", ReportStatus.Occurred)]
    [InlineData("Russia will withdraw its troops from Syria.", ReportStatus.Planned)]
    [InlineData("Russia announced its plans to withdraw its troops from Syria.", ReportStatus.Planned)]
    [InlineData("The withdrawal of troops is scheduled for May.", ReportStatus.Planned)]
    [InlineData("Iran urged Russia to withdraw its troops from Syria.", ReportStatus.CalledFor)]
    [InlineData("Russia could withdraw its troops from Syria.", ReportStatus.CalledFor)]
    [InlineData("If Russia withdraws its troops, Iran will cheer.", ReportStatus.CalledFor)]
    [InlineData("Russia denied that it withdrew its troops from Syria.", ReportStatus.Denied)]
    [InlineData("Russia did not withdraw its troops from Syria.", ReportStatus.Denied)]
    [InlineData("Russia ruled out plans to withdraw its troops.", ReportStatus.Denied)]
    [InlineData("Russia withdrew its troops from Syria in 1989.", ReportStatus.Historical)]
    [InlineData("Russia withdrew its troops from Syria ten years ago.", ReportStatus.Historical)]
    [InlineData("Russia withdrew its troops from Syria in January.", ReportStatus.Historical)]
    [InlineData("Russia withdrew its troops from Syria in May.", ReportStatus.Occurred)]
    [InlineData("Russia withdrew its troops on 2 April.", ReportStatus.Historical)]
    [InlineData("Russia withdrew its troops on 20 April.", ReportStatus.Occurred)]
    [InlineData("Russia withdrew its troops at 1745 GMT.", ReportStatus.Occurred)]
    [InlineData("In 1989, when the long war in the mountains had cost many lives, Russia withdrew its troops.", ReportStatus.Historical)]
    [InlineData("Ten years ago, in a war that cost many lives in the mountains of the north, Russia withdrew its troops.", ReportStatus.Historical)]
    [InlineData("Russia withdrew its troops to help with the elections in August.", ReportStatus.Occurred)]
    [InlineData("Russia has withdrawn troops from Syria since 2016.", ReportStatus.Occurred)]
    [InlineData("Not only did Russia withdraw its troops.", ReportStatus.Occurred)]
    [InlineData("Russia withdrew its troops, which will please Iran.", ReportStatus.Occurred)]
    [InlineData("Iran will cheer; Russia withdrew its troops.", ReportStatus.Occurred)]
    [InlineData("Russia, which will hold elections in May, withdrew its troops.", ReportStatus.Occurred)]
    [InlineData("Iran asked Russia, which has long kept bases there, to withdraw its troops.", ReportStatus.CalledFor)]
    [InlineData("Iran asked Russia, which condemned the raid, to withdraw its troops.", ReportStatus.CalledFor)]
    [InlineData("Iran agreed to open the border and withdrew its troops.", ReportStatus.Occurred)]
    [InlineData("Iran agreed to open the border and withdraw its troops.", ReportStatus.Planned)]
    [InlineData("Once the troops withdraw, Iran will open the border.", ReportStatus.Planned)]
    [InlineData("Iran backs a possible withdrawal of troops.", ReportStatus.CalledFor)]
    [InlineData("A possible harvest of wheat and apples followed the withdrawal of troops.", ReportStatus.Occurred)]
    [InlineData("Iran urged calm after the withdrawal of troops.", ReportStatus.Occurred)]
    [InlineData("Iran demanded an investigation into the withdrawal of troops.", ReportStatus.Occurred)]
    [InlineData("Iran will send doctors despite the withdrawal of troops.", ReportStatus.Occurred)]
    [InlineData("Russia has had to withdraw its troops.", ReportStatus.Occurred)]
    [InlineData("Russia has to withdraw its troops.", ReportStatus.CalledFor)]
    [InlineData("A withdrawal of troops is something we are looking at.", ReportStatus.CalledFor)]
    public void Cue_words_in_the_clause_tell_the_status(string text, ReportStatus expected) =>
        Assert.Equal(expected, Assert.Single(SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text)).Reports).Status);

    [Fact]
    public void What_a_pattern_says_of_the_status_holds()
    {
        const string themes = "themes:\n  - { id: a.b, name: n, definition: d, patterns: [{ match: \"offered to host\", status: occurred }] }";

        var report = Assert.Single(SmallLexicon.Analyzer(themes).Analyze(SmallLexicon.Article("China could be said to have offered to host them.")).Reports);

        Assert.Equal(ReportStatus.Occurred, report.Status);
    }

    [Theory]
    [InlineData("Russia to withdraw troops from Syria", ReportStatus.Planned)]
    [InlineData("Russia refuses to withdraw troops from Syria", ReportStatus.Denied)]
    [InlineData("Russia withdraws troops from Syria", ReportStatus.Occurred)]
    public void An_infinitive_behind_a_name_is_the_future_of_a_headline(string title, ReportStatus expected) =>
        Assert.Equal(expected, Assert.Single(SmallLexicon.Analyzer().Analyze(SmallLexicon.Article("", title)).Reports).Status);

    [Fact]
    public void What_a_pattern_says_occurred_may_have_occurred_long_ago()
    {
        const string themes = "themes:\n  - { id: a.b, name: n, definition: d, patterns: [{ match: \"offered to host\", status: occurred }] }";

        var report = Assert.Single(SmallLexicon.Analyzer(themes).Analyze(SmallLexicon.Article("In 1989 China offered to host them.")).Reports);

        Assert.Equal(ReportStatus.Historical, report.Status);
    }

    [Fact]
    public void Without_a_date_of_the_article_no_year_is_long_ago() =>
        Assert.Equal(
            ReportStatus.Occurred,
            Assert.Single(SmallLexicon.Analyzer().Analyze(SmallLexicon.Article("Russia withdrew its troops in 1989.", published: null)).Reports).Status);
}
