using System.Globalization;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Alerts;

/// <summary>Puts a revision into words: title, summary and the sentences that show it.</summary>
public static class AlertComposer
{
    private const int SentencesOfOneArticle = 3;

    /// <summary>The alert as users see it; the log sets its cursor.</summary>
    /// <param name="evidence">The entries at <see cref="AlertRevision.Evidence"/>, in any order.</param>
    public static Alert Compose(AlertRevision revision, IReadOnlyCollection<ArticleEntry> evidence, INames names)
    {
        var shown = revision.Evidence
            .Select(position => evidence.FirstOrDefault(e => e.Position == position))
            .OfType<ArticleEntry>()
            .SelectMany(entry => Show(entry, revision))
            .ToList();
        return new Alert
        {
            Id = revision.AlertId,
            Cursor = "",
            Revision = revision.Revision,
            Change = revision.Change,
            Rule = revision.Rule,
            Topic = revision.Topic,
            Theme = revision.Theme,
            Severity = revision.Severity,
            Status = revision.Status,
            OpenedBy = revision.OpenedBy,
            RaisedAt = revision.RaisedAt,
            MergedInto = revision.MergedInto,
            Title = Title(revision, names),
            Summary = Summary(revision, shown, names),
            Evidence = shown,
            Counts = revision.Counts,
            Receipt = revision.Receipt,
            Position = revision.Position,
        };
    }

    private static IEnumerable<AlertEvidence> Show(ArticleEntry entry, AlertRevision revision) => entry.Analysis.Reports
        .Where(r => r.Theme == revision.Theme && r.CountsFor.Contains(revision.Topic) && revision.Receipt.Statuses.Contains(r.Status))
        .OrderByDescending(r => r.Confidence).Take(SentencesOfOneArticle)
        .OrderBy(r => r.Evidence.In).ThenBy(r => r.Evidence.Start)
        .Select(r => new AlertEvidence(
            entry.Article.Id, entry.Article.Publisher, entry.Article.Url, entry.EventTime,
            r.Evidence.In, r.Evidence.Text, r.Evidence.Start, r.Evidence.End, r.Status, r.Actors, r.Targets));

    private static string Title(AlertRevision revision, INames names)
    {
        var (theme, topic) = (names.NameOfTheme(revision.Theme), names.NameOfTopic(revision.Topic));
        return revision.Receipt.When switch
        {
            RuleCondition.Count => $"{theme} reported repeatedly for {topic}",
            RuleCondition.Surge => $"Surge of reports for {topic}: {theme}",
            _ => $"{theme} reported for {topic}",
        };
    }

    private static string Summary(AlertRevision revision, List<AlertEvidence> shown, INames names)
    {
        var statuses = string.Join(" and ", shown.Select(e => e.Status).Distinct().Order().Select(Words));
        var actors = Named(shown.SelectMany(e => e.Actors), names);
        var targets = Named(shown.SelectMany(e => e.Targets), names);
        var roles = (actors.Length > 0 ? $", by {actors}" : "") + (targets.Length > 0 ? $", concerning {targets}" : "");
        var (articles, stories, publishers) = revision.Counts;
        var counts = $"{Count(stories, "independent report")} in {Count(articles, "article")} from {Count(publishers, "publisher")}";
        var (from, to) = (revision.Receipt.From, revision.Receipt.To);
        var when = from.Date == to.Date
            ? string.Create(CultureInfo.InvariantCulture, $"on {from:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
        var what = statuses.Length > 0 ? char.ToUpperInvariant(statuses[0]) + statuses[1..] + roles + ". " : "";
        return $"{what}{counts}, {when}.";
    }

    private static string Named(IEnumerable<string> topics, INames names)
    {
        const int Most = 4;
        var named = topics.GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => names.NameOfTopic(g.Key)).ToList();
        return string.Join(", ", named.Take(Most)) + (named.Count > Most ? $" and {named.Count - Most} more" : "");
    }

    private static string Words(ReportStatus status) => status == ReportStatus.CalledFor ? "called for" : status.ToString().ToLowerInvariant();

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
