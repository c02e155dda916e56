using Monitor.Domain.Articles;
using Monitor.Evaluation.Labels;
using Monitor.Evaluation.Scoring;

namespace Monitor.Evaluation.Tests.Scoring;

public sealed class ArticleScoreTests
{
    [Fact]
    public void Countries_are_compared_as_sets()
    {
        var score = ArticleScore.Of(Labels(countries: ["AF", "US"]), Analysis(topics: [Country("AF"), Country("PK"), Topic("org:us", "US")]));

        Assert.Equal(("AF", "US", "PK"), (Assert.Single(score.Countries.Hits), Assert.Single(score.Countries.Missed), Assert.Single(score.Countries.Unexpected)));
    }

    [Fact]
    public void The_first_focus_country_must_be_one_of_those_labelled()
    {
        Assert.True(ArticleScore.Of(Labels(focus: ["US", "AF"]), Analysis(topics: [Topic("org:x", "X", focus: true), Country("AF", focus: true), Country("PK", focus: true)])).Focus!.IsRight);
        Assert.False(ArticleScore.Of(Labels(focus: ["PK"]), Analysis(topics: [Country("AF", focus: true), Country("PK", focus: true)])).Focus!.IsRight);
        Assert.False(ArticleScore.Of(Labels(focus: ["PK"]), Analysis(topics: [Country("PK")])).Focus!.IsRight);
        Assert.Null(ArticleScore.Of(Labels(), Analysis()).Focus);
    }

    [Fact]
    public void A_theme_counts_once_and_its_pairs_by_the_part_that_a_country_plays()
    {
        var labels = Labels(themes: [Theme("a.b", actors: ["country:US"], targets: ["country:AF", "org:X"]), Theme("a.b", ReportStatus.Planned, targets: ["country:PK"]), Theme("a.c")]);

        var score = ArticleScore.Of(labels, Analysis(reports: [Report("a.b", actors: ["country:AF"], targets: ["country:PK"])]));

        Assert.Equal(new PrecisionRecall(1, 0, 1), score.Themes.Counts);
        Assert.Equal(new PrecisionRecall(2, 0, 1), score.ThemeCountries.Counts);
        Assert.Equal(new PrecisionRecall(0, 1, 1), score.ThemeActors.Counts);
        Assert.Equal(new PrecisionRecall(1, 0, 1), score.ThemeTargets.Counts);
    }

    [Fact]
    public void The_status_of_most_reports_of_a_theme_is_its_status_and_the_first_of_equals()
    {
        ReportStatus[][] found = [[ReportStatus.Denied, ReportStatus.Planned, ReportStatus.Planned], [ReportStatus.Planned, ReportStatus.Denied], [ReportStatus.Denied, ReportStatus.Planned]];

        var right = found.Select(statuses => ArticleScore.Of(
            Labels(themes: [Theme("a.b", ReportStatus.Planned), Theme("a.b", ReportStatus.Historical)]), Analysis(reports: [.. statuses.Select(s => Report("a.b", s))])).Statuses[0].Answer.IsRight);

        Assert.Equal([true, true, false], right);
    }

    [Fact]
    public void Evidence_shows_a_label_by_most_words_of_its_quote_or_by_its_place()
    {
        var report = Report("a.b", text: "The last soldiers left the base on Friday.", start: 100);

        Assert.Equal(new Accuracy(1, 1), Evidence(Theme("a.b", quote: "soldiers left the base early"), report));
        Assert.Equal(new Accuracy(0, 1), Evidence(Theme("a.b", quote: "soldiers stayed in barracks"), report));
        Assert.Equal(new Accuracy(0, 1), Evidence(Theme("a.b"), report));
        Assert.Equal(new Accuracy(1, 1), Evidence(Theme("a.b", at: new LabelledPlace(ArticleField.Text, 90, 101)), report));
        Assert.Equal(new Accuracy(0, 1), Evidence(Theme("a.b", at: new LabelledPlace(ArticleField.Text, 90, 100)), report));
        Assert.Equal(new Accuracy(0, 1), Evidence(Theme("a.b", at: new LabelledPlace(ArticleField.Title, 90, 101)), report));
        Assert.Equal(new Accuracy(0, 0), Evidence(Theme("a.c", quote: "soldiers left"), report));
    }

    [Fact]
    public void All_of_an_article_that_was_not_analysed_is_missed()
    {
        var score = ArticleScore.Of(Labels(countries: ["AF"], focus: ["AF"], organizations: ["Taliban"], themes: [Theme("a.b")]), null);

        Assert.Equal((1, 1, 1), (score.Countries.Missed.Count, score.Organizations.Missed.Count, score.Themes.Missed.Count));
        Assert.Equal(4, score.Errors);
    }

    [Fact]
    public void Errors_count_what_is_missed_what_is_too_many_and_wrong_answers()
    {
        var labels = Labels(countries: ["AF"], focus: ["AF"], organizations: ["Taliban"], themes: [Theme("a.b", ReportStatus.Planned)]);

        Assert.Equal(0, ArticleScore.Of(labels, Analysis([Country("AF", focus: true), Topic("org:taliban", "Taliban")], [Report("a.b", ReportStatus.Planned)])).Errors);
        Assert.Equal(5, ArticleScore.Of(labels, Analysis([Country("PK", focus: true), Topic("org:taliban", "Taliban")], [Report("a.b"), Report("a.c")])).Errors);
    }

    [Fact]
    public void Scores_add_up_articles_and_list_the_themes_labelled_most_often_first()
    {
        var scores = Scores.Of(
        [
            ArticleScore.Of(Labels(countries: ["AF"], focus: ["AF"], themes: [Theme("a.z"), Theme("a.b")]), Analysis([Country("AF", focus: true)], [Report("a.z"), Report("a.y")])),
            ArticleScore.Of(Labels(countries: ["PK"], themes: [Theme("a.z", ReportStatus.Planned)]), Analysis(reports: [Report("a.z")])),
        ]);

        Assert.Equal((2, new PrecisionRecall(1, 0, 1), new PrecisionRecall(2, 1, 1)), (scores.Articles, scores.Countries, scores.Themes));
        Assert.Equal((new Accuracy(1, 1), new Accuracy(1, 2)), (scores.FocusTop1, scores.Status));
        Assert.Equal(["a.z", "a.b", "a.y"], scores.ByTheme.Select(t => t.Theme));
        Assert.Equal(new PrecisionRecall(2, 0, 0), scores.ByTheme[0].Counts);
    }

    private static Accuracy Evidence(ThemeLabel label, Report report) => ArticleScore.Of(Labels(themes: [label]), Analysis(reports: [report])).Evidence;

    private static ArticleLabels Labels(string[]? countries = null, string[]? focus = null, string[]? organizations = null, ThemeLabel[]? themes = null) =>
        new("a", countries ?? [], focus ?? [], organizations ?? [], themes ?? []);

    private static ThemeLabel Theme(
        string id, ReportStatus status = ReportStatus.Occurred, string[]? actors = null, string[]? targets = null, string quote = "", LabelledPlace? at = null) =>
        new(id, status, actors ?? [], targets ?? [], quote, at);

    private static ArticleAnalysis Analysis(TopicMention[]? topics = null, Report[]? reports = null) => new() { Topics = topics ?? [], Reports = reports ?? [] };

    private static TopicMention Country(string code, bool focus = false) => Topic($"country:{code}", code, focus);

    private static TopicMention Topic(string id, string name, bool focus = false) => new(id, name, 1, focus, [name]);

    private static Report Report(
        string theme, ReportStatus status = ReportStatus.Occurred, string[]? actors = null, string[]? targets = null, string text = "", int start = 0) =>
        new(theme, status, actors ?? [], targets ?? [], [], 0.5, new Evidence(ArticleField.Text, start, start + text.Length, text));
}
