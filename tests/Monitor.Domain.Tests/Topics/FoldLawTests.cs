using System.Text;
using System.Text.Json;
using CsCheck;
using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Json;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Topics;

public class FoldLawTests
{
    private sealed record Told(double Day, double Delay, int Article, int Publisher, int Story, ReportStatus Status, int Part, int Theme, int Control);

    private static readonly Gen<Told[]> Histories =
        from count in Gen.Int[1, 70]
        from span in Gen.OneOf(Gen.Const(3.0), Gen.Const(30.0), Gen.Const(120.0))
        from told in Gen.Select(
            Gen.Select(Gen.Double[0, 1], Gen.Double[0, 6.9], Gen.Int[0, 200], Gen.Int[0, 4]),
            Gen.Select(Gen.Int[0, 30], Gen.Enum<ReportStatus>(), Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 12]),
            (a, b) => new Told(Math.Round(a.Item1 * span, 2), a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5)).Array[count]
        select told;

    [Fact]
    public void A_fold_in_portions_with_snapshots_between_is_the_fold_of_the_whole() => Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample((told, seed) =>
    {
        var entries = Journal(told, revisions: true).Entries;
        var (whole, revisions) = Story.Fold(entries);
        var random = new Random(seed);
        var state = new TopicState { Topic = Story.Topic };
        var said = new List<AlertRevision>();
        var known = new List<object>();
        foreach (var entry in entries)
        {
            known.Add(entry);
            if (entry is TopicSlice slice) said.AddRange(TopicFold.Apply(state, slice, random.Next(2) == 0 ? Story.Book(known) : Story.Book(entries)));
            if (random.Next(3) == 0) said.AddRange(TopicFold.Advance(state, Story.Book(known)));
            if (random.Next(4) == 0) state = TopicState.FromJson(state.ToJson());
        }
        said.AddRange(TopicFold.Advance(state, Story.Book(entries)));

        Assert.Equal(Text(whole), Text(state));
        Assert.Equal(Text(revisions), Text(said));
    }, iter: 3000);

    [Fact]
    public void Articles_shuffled_within_the_lateness_bound_give_the_same_episodes() => Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample((told, seed) =>
    {
        var random = new Random(seed);
        var inOrder = Journal([.. told.OrderBy(t => t.Day)], revisions: false, control: false);
        var shuffled = Journal([.. told.OrderBy(t => t.Day + random.NextDouble() * 6.9)], revisions: false, control: false);

        Assert.Equal(Episodes(inOrder), Episodes(shuffled));
    }, iter: 3000);

    [Fact]
    public void The_episodes_are_those_that_an_obvious_look_at_all_reports_finds() => Histories.Sample(told =>
    {
        var story = Journal([.. told.OrderBy(t => t.Day + t.Delay)], revisions: false, control: false);

        Assert.Equal(ObviousEpisodes.Of(story.Entries), Episodes(story));
    }, iter: 3000);

    [Fact]
    public void The_reports_left_after_corrections_decide_which_alerts_stand() => Histories.Sample(told =>
    {
        // Within a week nothing is settled, so that every correction still counts.
        var story = Journal([.. told.Select(t => t with { Day = t.Day % 7 }).OrderBy(t => t.Day)], revisions: true, control: false);
        var last = story.Entries.OfType<TopicSlice>().GroupBy(s => s.ArticleId).Select(g => g.Last().Position).ToHashSet();
        var standing = story.Entries.Where(e => e is not TopicSlice slice || last.Contains(slice.Position)).ToList();

        Assert.Equal(ObviousEpisodes.Of(standing).Where(e => e.StartsWith("appears")), Episodes(story).Where(e => e.StartsWith("appears")));
    }, iter: 2000);

    [Fact]
    public void Revisions_of_an_alert_are_numbered_without_gaps() => Histories.Sample(told =>
    {
        foreach (var alert in Journal(told, revisions: true).Fold().Revisions.GroupBy(r => r.AlertId))
            Assert.Equal(Enumerable.Range(1, alert.Count()), alert.Select(r => r.Revision));
    }, iter: 1000);

    private static Story Journal(IReadOnlyList<Told> told, bool revisions, bool control = true)
    {
        var story = new Story().Rule(Rules.Appears(4)).Rule(Rules.Count(2, 2)).Rule(Rules.Surge());
        for (var i = 0; i < told.Count; i++)
        {
            var t = told[i];
            if (control) Control(story, t, i);
            // A correction keeps the day of what it corrects, so that it is as late as that.
            var id = revisions ? $"a{t.Article % 40}" : $"a{i}";
            var day = revisions ? told.First(o => o.Article % 40 == t.Article % 40).Day : t.Day;
            story.Report(day, id, $"p{t.Publisher}", revisions ? null : 1000 + t.Story, t.Status, Theme(t.Theme), (t.Part & 1) != 0, (t.Part & 2) != 0);
        }
        return story;
    }

    private static void Control(Story story, Told t, int i)
    {
        if (t.Control == 0) story.Tick(new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero).AddDays(i * 2));
        if (t.Control == 1) story.Rule(Rules.Appears(4) with { Severity = t.Story % 2 == 0 ? Severity.Info : Severity.Critical });
        if (t.Control == 2) story.Rule(Rules.Count(1 + t.Story % 4));
        if (t.Control == 3) story.RemoveRule(t.Story % 2 == 0 ? "count" : "surge");
    }

    private static string Theme(int theme) => theme == 0 ? "military.air_strike" : Story.Theme;

    private static List<string> Episodes(Story story)
    {
        // Far in the future, so that every episode is over and has said its last.
        var (_, revisions) = story.Mention(1000).Fold();
        return [.. revisions.GroupBy(r => r.AlertId).Select(a => a.Last())
            .Where(r => r.Status is AlertStatus.Open or AlertStatus.Resolved && r.Receipt.When != RuleCondition.Surge)
            .Select(r => $"{r.Rule} {r.Theme} {r.Receipt.From:O} {r.Receipt.To:O} {r.Counts}").Order(StringComparer.Ordinal)];
    }

    private static string Text(TopicState state) => Encoding.UTF8.GetString(state.ToJson());

    private static string Text(List<AlertRevision> revisions) => JsonSerializer.Serialize(revisions, MonitorJson.Options);
}
