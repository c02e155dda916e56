using Microsoft.Extensions.Time.Testing;
using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Tests.Journal;
using Monitor.Domain.Topics;
using Monitor.Domain.Verification;

namespace Monitor.Domain.Tests.Verification;

/// <summary>A node without a cluster: one writer, topics in memory, an alert log and snapshots.</summary>
internal sealed class SmallNode : INames
{
    public static readonly DateTimeOffset Day0 = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Day0);
    private readonly Dictionary<string, TopicState> _topics = [];
    private RuleBook _book = RuleBook.Empty;
    private JournalWriter? _writer;

    public InMemoryJournalStore Journal { get; } = new();

    public FoldsInMemory Folds { get; } = new();

    /// <summary>Whether alerts become durable; a node that is killed before has folded for nothing.</summary>
    public bool IsAlerting { get; set; } = true;

    public async Task Control(Func<JournalHead, JournalEntry> entry) =>
        _book = _book.With([.. (await (await Writer()).AppendControlAsync([entry], default)).Entries]);

    public Task Tick(double days)
    {
        _clock.SetUtcNow(Day0.AddDays(days));
        return Control(h => new TickEntry(h.Position, h.Stamp, h.Watermark));
    }

    public async Task Report(double days, string id, string text, params string[] topics)
    {
        if (_clock.GetUtcNow() < Day0.AddDays(days)) _clock.SetUtcNow(Day0.AddDays(days));
        var article = new Article { Id = id, Text = text, Source = $"{id}.example", Published = Day0.AddDays(days) };
        var analysis = Drafts.Of(id, text, topics).Analysis with { Reports = [Drafts.ReportFor(topics)] };
        var batch = await (await Writer()).AppendAsync([Drafts.Of(article, analysis)], default);
        foreach (var (topic, slices) in batch.Slices)
            foreach (var slice in slices)
                await Raise(TopicFold.Apply(State(topic), slice, _book));
    }

    public async Task Advance()
    {
        foreach (var state in _topics.Values) await Raise(TopicFold.Advance(state, _book));
    }

    public void Snapshot()
    {
        foreach (var state in _topics.Values) Folds.Snapshots[state.Topic] = new TopicSnapshot(state.Topic, state.Position, state.Control, state.ToJson());
    }

    public Task<VerificationResult> Verify(IJournalStore? journal = null) => new Verifier(journal ?? Journal, Folds, Folds).RunAsync(null, default);

    public string NameOfTopic(string topicId) => topicId;

    public string NameOfTheme(string themeId) => themeId;

    private async Task<JournalWriter> Writer() => _writer ??= await JournalWriter.OpenAsync(Journal, _clock, default, lookBack: 1000);

    private TopicState State(string topic) => _topics.TryGetValue(topic, out var state) ? state : _topics[topic] = new TopicState { Topic = topic };

    private async Task Raise(IReadOnlyList<AlertRevision> revisions)
    {
        if (IsAlerting) await Folds.AppendAsync([.. revisions.Select(r => AlertComposer.Compose(r, [.. Journal.Entries.OfType<ArticleEntry>()], this))], default);
    }
}
