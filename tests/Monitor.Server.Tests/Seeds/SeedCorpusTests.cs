using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Files.Articles;
using Monitor.Server.Ingestion;

namespace Monitor.Server.Tests.Seeds;

/// <summary>A node with the seed corpus says what seeds/README.md promises, and nothing that it rules out.</summary>
public sealed class SeedCorpusTests
{
    private static readonly string Folder = FindFolder();

    [Fact]
    public async Task The_corpus_raises_what_its_tables_expect_and_nothing_that_they_forbid()
    {
        var files = new Dictionary<string, string>();
        await using var node = await TestNode.StartAsync();
        var result = await node.Node.Ingestion.IngestAsync(ReadAsync(files), WhenFull.Wait, null, CancellationToken.None);
        await node.WhenIdleAsync();
        var found = await Found.ReadAsync(node.Node.Services, files);

        Assert.Equal((0, 200), (result.RejectedCount, result.Accepted + result.Duplicates + result.Copies));
        var readme = Path.Combine(Folder, "README.md");
        string[] wrong =
        [
            .. SeedTables.ReadExpected(readme).SelectMany(found.MissingFor),
            .. SeedTables.ReadForbidden(readme).SelectMany(found.TooMuchFor),
        ];
        Assert.True(wrong.Length == 0, $"{wrong.Length} differences from {readme}:\n{string.Join('\n', wrong)}");

        var withdrawal = Assert.Single(found.Alerts, a => (a.Topic, a.Rule) == ("country:AF", "troop-withdrawal") && a.RaisedAt.Month == 4);
        Assert.Contains(
            "The United States will withdraw its remaining troops from Afghanistan by September 11, President Joe Biden said on Wednesday, setting an end to the longest war that his country has fought.",
            withdrawal.Evidence.Select(e => e.Text));
    }

    // As `monitor run` reads it; and which file each article is from.
    private static async IAsyncEnumerable<IncomingArticle> ReadAsync(Dictionary<string, string> files, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in new ArticleFiles(TimeProvider.System).ReadInDateOrderAsync([Folder], cancellationToken))
        {
            Assert.IsNotType<RejectedItem>(item);
            if (item is not FileArticle { Article: var article }) continue;
            files[article.Id] = Path.GetFileName(item.Location.File);
            yield return IncomingArticle.Of(article);
        }
    }

    private static string FindFolder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "seeds", "traps.jsonl"))) at = at.Parent ?? throw new DirectoryNotFoundException("The folder seeds is not above the tests.");
        return Path.Combine(at.FullName, "seeds");
    }

    /// <summary>What the node has after the corpus: every version of every article with its reports, and every alert.</summary>
    private sealed class Found(IReadOnlyList<ArticleEntry> articles, IReadOnlyList<Alert> revisions, Dictionary<string, string> files)
    {
        /// <summary>The alerts as they stand.</summary>
        public IReadOnlyList<Alert> Alerts { get; } = [.. revisions.GroupBy(a => a.Id).Select(a => a.MaxBy(r => r.Revision)!)];

        public static async Task<Found> ReadAsync(IServiceProvider services, Dictionary<string, string> files)
        {
            var entries = await services.GetRequiredService<IJournalStore>().ReadAfterAsync(0, int.MaxValue, CancellationToken.None);
            var revisions = await services.GetRequiredService<IAlertStore>().ReadAfterAsync(0, int.MaxValue, CancellationToken.None);
            return new Found([.. entries.OfType<ArticleEntry>()], revisions, files);
        }

        public IEnumerable<string> MissingFor(ExpectedRow row)
        {
            foreach (var topic in row.Topics)
            {
                foreach (var date in row.Dates.Where(d => !Reports(topic, row.Theme).Any(r => IsOn(r.Published, d) && row.Files.Contains(r.File) && row.Statuses.Contains(r.Status))))
                    yield return $"missing: a report for {topic} on {date:MM-dd}. The row: {row.Line}";

                // An alert that was taken back rests on nothing any more, but it did.
                var states = (row.Retracted ? revisions : Alerts).Where(a => a.Topic == topic && a.Theme == row.Theme);
                if (row.Rules.Count == 0)
                {
                    foreach (var alert in states.Where(a => a.Evidence.Any(e => row.Dates.Any(d => IsOn(e.Published, d)))))
                        yield return $"too much: {Describe(alert)}. The row: {row.Line}";
                }
                else if (states.FirstOrDefault(a => row.Rules.Contains(a.Rule) && row.Dates.All(d => a.Evidence.Any(e => Shows(e, d, row)))) is not { } raised)
                {
                    var others = Alerts.Where(a => a.Topic == topic && a.Theme == row.Theme).Select(Describe).DefaultIfEmpty("none");
                    yield return $"missing: an alert for {topic}. The row: {row.Line} What there is: {string.Join("; ", others)}";
                }
                else if (Alerts.Single(a => a.Id == raised.Id).Status is var status && (status == AlertStatus.Retracted) != row.Retracted)
                {
                    yield return $"wrong: the alert for {topic} is {status}. The row: {row.Line}";
                }
            }
        }

        public IEnumerable<string> TooMuchFor(ForbiddenRow row)
        {
            foreach (var alert in Alerts.Where(a => row.Concerns(a.Topic, a.Theme) && a.Evidence.Any(e => row.Holds(files.GetValueOrDefault(e.Article), e.Published))))
                yield return $"too much: {Describe(alert)}. The row: {row.Line}";

            if (row is not { Topics: { } topics, Theme: { } theme }) yield break;
            foreach (var topic in topics)
            {
                var statuses = Reports(topic, theme).Where(r => row.Holds(r.File, r.Published)).Select(r => r.Status).ToHashSet();
                if (row.Status is { } status && !statuses.Contains(status)) yield return $"missing: a report for {topic} as {status}. The row: {row.Line}";
                foreach (var reported in statuses.Where(s => s is ReportStatus.Occurred or ReportStatus.Planned || row.Status is null))
                    yield return $"too much: a report for {topic} as {reported}. The row: {row.Line}";
            }
        }

        private static bool IsOn(DateTimeOffset time, DateOnly date) => DateOnly.FromDateTime(time.UtcDateTime) == date;

        private static string Describe(Alert alert) => $"{alert.Rule} from {alert.Receipt.From:MM-dd} to {alert.Receipt.To:MM-dd} for {alert.Topic}, {alert.Theme}, {alert.Status}";

        private bool Shows(AlertEvidence evidence, DateOnly date, ExpectedRow row) =>
            IsOn(evidence.Published, date) && row.Statuses.Contains(evidence.Status) && files.TryGetValue(evidence.Article, out var file) && row.Files.Contains(file);

        private IEnumerable<(DateTimeOffset Published, string? File, ReportStatus Status)> Reports(string topic, string theme) =>
            from article in articles
            from report in article.Analysis.Reports
            where report.Theme == theme && report.CountsFor.Contains(topic)
            select (article.EventTime, files.GetValueOrDefault(article.Article.Id), report.Status);
    }
}
