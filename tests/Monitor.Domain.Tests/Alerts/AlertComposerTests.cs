using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Tests.Topics;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Alerts;

public class AlertComposerTests
{
    private sealed class Names : INames
    {
        public string NameOfTopic(string topicId) => topicId switch { "country:AF" => "Afghanistan", "country:US" => "United States", _ => topicId };

        public string NameOfTheme(string themeId) => "Troop withdrawal";
    }

    [Fact]
    public void An_alert_says_who_does_what_to_whom_with_the_sentence_that_shows_it()
    {
        var (_, revisions) = new Story().Rule(Topics.Rules.Appears()).Report(0, "a", status: ReportStatus.Planned).Fold();
        var alert = AlertComposer.Compose(revisions[0], [Entry(revisions[0].Position)], new Names());

        Assert.Equal("Troop withdrawal reported for Afghanistan", alert.Title);
        Assert.Equal("Planned, by United States, concerning Afghanistan. 1 independent report in 1 article from 1 publisher, on 2021-05-01.", alert.Summary);
        var evidence = Assert.Single(alert.Evidence);
        Assert.Equal("The US will withdraw its troops from Afghanistan.", evidence.Text);
        Assert.Equal("wire", evidence.Source);
    }

    private static ArticleEntry Entry(long position)
    {
        const string Text = "The US will withdraw its troops from Afghanistan. It denied a delay.";
        Report Make(ReportStatus status, int start, int end) => new(
            Story.Theme, status, ["country:US"], ["country:AF"], ["country:US", "country:AF"], 0.9, new Evidence(ArticleField.Text, start, end, Text[start..end]));
        return new ArticleEntry(position, Story.Day0)
        {
            Article = new Article { Id = "a", Text = Text, Source = "wire" },
            Signature = CopySignature.None,
            Analysis = new ArticleAnalysis { Topics = [], Reports = [Make(ReportStatus.Denied, 50, 68), Make(ReportStatus.Planned, 0, 49)] },
            EventTime = Story.Day0,
            Watermark = Story.Day0,
            Story = position,
            Links = [],
        };
    }
}
