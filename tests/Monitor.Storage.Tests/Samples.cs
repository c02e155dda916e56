using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Storage.Tests;

/// <summary>Articles, drafts and alerts for tests.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ArticleDraft Draft(string id, string text, params string[] topics) => ArticleDraft.Of(
        new Article { Id = id, Text = text, Title = $"About {id}", Source = "wire", Published = Noon.AddDays(-1) }, Analysis(text, topics), new EntryCodec());

    public static ArticleAnalysis Analysis(string text, params string[] topics) => new()
    {
        Language = "en",
        Topics = [.. topics.Select((t, i) => new TopicMention(t, t.ToUpperInvariant(), i + 1, i == 0, [t, t + "s"]))],
        Reports = topics.Length == 0 ? [] : [new Report(
            "military.troop_withdrawal", ReportStatus.Planned, [topics[0]], topics[1..], topics, 0.75, new Evidence(ArticleField.Text, 0, text.Length, text))],
    };

    public static Alert Alert(string id, int revision, AlertChange change = AlertChange.Grown, string topic = "country:AF", DateTimeOffset? raisedAt = null) => new()
    {
        Id = id,
        Cursor = "",
        Revision = revision,
        Change = change,
        Rule = "troop-withdrawal",
        Topic = topic,
        Theme = "military.troop_withdrawal",
        Severity = Severity.Warning,
        Status = change == AlertChange.Resolved ? AlertStatus.Resolved : AlertStatus.Open,
        OpenedBy = "a",
        RaisedAt = raisedAt ?? Noon,
        Title = "Troop withdrawal reported for Afghanistan",
        Summary = "Die Armee zieht ab – 部队撤离.",
        Evidence = [new AlertEvidence("a", "wire", null, Noon, ArticleField.Text, "They leave.", 0, 11, ReportStatus.Planned, ["country:US"], [topic])],
        Counts = new AlertCounts(1, 1, 1),
        Receipt = new Receipt(
            "troop-withdrawal", "abc", RuleCondition.Appears, TimeSpan.FromDays(7), [ReportStatus.Planned], Noon, Noon, new Dictionary<string, double> { ["reports"] = 1 }, "The first in 7 days."),
        Position = 1,
    };
}
