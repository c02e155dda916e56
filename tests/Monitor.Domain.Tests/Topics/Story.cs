using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Topics;

/// <summary>A made-up journal for one topic: what the tests tell, in the order in which it is journaled.</summary>
internal sealed class Story
{
    public const string Topic = "country:AF";
    public const string Theme = "military.troop_withdrawal";

    public static readonly DateTimeOffset Day0 = new(2021, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<object> _entries = [];
    private readonly Dictionary<string, TopicSlice> _versions = [];
    private long _position;
    private long _previous;
    private DateTimeOffset _watermark = DateTimeOffset.MinValue;

    /// <summary>Slices and control entries in the order of their positions.</summary>
    public IReadOnlyList<object> Entries => _entries;

    public long Position => _position;

    public Story Rule(Rule rule) => Control(new RuleAddedEntry(++_position, Stamp(), rule));

    public Story RemoveRule(string id) => Control(new RuleRemovedEntry(++_position, Stamp(), id));

    public Story Tick(DateTimeOffset stamp) => Control(new TickEntry(++_position, stamp, _watermark));

    public Story Report(
        double day, string? id = null, string publisher = "wire", long? story = null, ReportStatus status = ReportStatus.Occurred,
        string theme = Theme, bool actor = false, bool target = true, bool copy = false) =>
        Add(id, day, publisher, story, copy, [new SliceReport(theme, status, actor, target)]);

    public Story Mention(double day, string? id = null) => Add(id, day, "wire", null, false, []);

    public (TopicState State, List<AlertRevision> Revisions) Fold() => Fold(_entries);

    public static (TopicState State, List<AlertRevision> Revisions) Fold(IReadOnlyList<object> entries)
    {
        var state = new TopicState { Topic = Topic };
        var book = Book(entries);
        var revisions = new List<AlertRevision>();
        foreach (var slice in entries.OfType<TopicSlice>()) revisions.AddRange(TopicFold.Apply(state, slice, book));
        revisions.AddRange(TopicFold.Advance(state, book));
        return (state, revisions);
    }

    public static RuleBook Book(IEnumerable<object> entries) => RuleBook.Empty.With([.. entries.OfType<JournalEntry>()]);

    private Story Add(string? id, double day, string publisher, long? story, bool copy, IReadOnlyList<SliceReport> reports)
    {
        _position++;
        var time = Day0.AddDays(day);
        if (time > _watermark) _watermark = time;
        id ??= $"article-{_position}";
        var slice = new TopicSlice
        {
            Topic = Topic,
            Position = _position,
            Previous = _previous,
            Stamp = Stamp(),
            EventTime = time,
            Watermark = _watermark,
            ArticleId = id,
            Publisher = publisher,
            Story = story ?? _position,
            IsCopy = copy,
            Mentioned = true,
            Named = ["country:US", "org:taliban"],
            Reports = reports,
            Replaces = _versions.TryGetValue(id, out var version) ? version with { Replaces = null } : null,
        };
        _versions[id] = slice;
        _previous = _position;
        _entries.Add(slice);
        return this;
    }

    private Story Control(JournalEntry entry)
    {
        _entries.Add(entry);
        return this;
    }

    // Journaled in an hour of 2026, as an archive would be: one second an entry.
    private DateTimeOffset Stamp() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_position);
}

internal static class Rules
{
    public static Rule Appears(double days = 7, RoleFilter role = RoleFilter.Any) => Make(RuleCondition.Appears, days, 1, 1) with { Role = role };

    public static Rule Count(int atLeast, int publishers = 1, double days = 3) => Make(RuleCondition.Count, days, atLeast, publishers);

    public static Rule Surge(int atLeast = 3) => Make(RuleCondition.Surge, 1, atLeast, 1);

    private static Rule Make(RuleCondition when, double days, int atLeast, int publishers) => new()
    {
        Id = when.ToString().ToLowerInvariant(),
        Topics = ["country:*"],
        Themes = ["military.*"],
        When = when,
        Within = TimeSpan.FromDays(days),
        AtLeast = atLeast,
        Publishers = publishers,
    };
}
