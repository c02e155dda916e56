using Monitor.Domain.Topics;

namespace Monitor.Domain.Journal;

/// <summary>
/// Turns drafts into entries, one after the other: duplicates, revisions, copies, stories, times and links. Where a batch ends makes no difference
/// to what is written, up to the stamps.
/// </summary>
/// <param name="start">The head before the batch.</param>
/// <param name="stamp">The stamp of all entries of the batch.</param>
/// <param name="topicHeads">The last position of each topic before the batch.</param>
/// <param name="copies">Asked, and told of what is planned.</param>
/// <param name="stored">What the store has of the ids in the batch.</param>
internal sealed class BatchPlan(
    JournalHead start, DateTimeOffset stamp, IReadOnlyDictionary<string, long> topicHeads, CopyIndex copies, StoredArticles stored)
{
    private readonly Dictionary<string, List<TopicSlice>> _slices = [];

    /// <summary>What became of each draft.</summary>
    public List<Appended> Results { get; } = [];

    /// <summary>What is to be written.</summary>
    public List<PendingEntry> Entries { get; } = [];

    /// <summary>The last position of each topic that the batch touches.</summary>
    public Dictionary<string, long> TopicHeads { get; } = [];

    /// <summary>The slices of each topic that the batch touches.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TopicSlice>> Slices => _slices.ToDictionary(s => s.Key, s => (IReadOnlyList<TopicSlice>)s.Value);

    /// <summary>The head after what was planned so far.</summary>
    public JournalHead Head { get; private set; } = start;

    /// <summary>Plans the next draft.</summary>
    public void Add(ArticleDraft draft)
    {
        if (stored.PositionOf(draft.Key) is { } known)
        {
            Results.Add(new Appended(AppendOutcome.Duplicate, known));
            return;
        }
        var replaced = stored.Latest(draft.Key.Id);
        var position = Head.Position + 1;
        var copyOf = copies.Find(draft.Signature, position, stored.PositionsOf(draft.Key.Id));
        var eventTime = draft.Article.Published is { } published && published <= stamp ? published : stamp;
        var watermark = eventTime > Head.Watermark ? eventTime : Head.Watermark;
        var entry = new ArticleEntry(position, stamp)
        {
            Article = draft.Article,
            Signature = draft.Signature,
            Analysis = draft.Analysis,
            EventTime = eventTime,
            Watermark = watermark,
            CopyOf = copyOf?.Position,
            Story = copyOf?.Story ?? StoryOfCorrected(replaced, draft) ?? position,
            RevisionOf = replaced?.Position,
            Links = LinksOf(draft, replaced),
        };
        var before = Head.Watermark;
        Take(entry, replaced, draft);
        // In an archive, time passes in the articles: each new day resolves what has become quiet, as the clock's hours do for live news.
        if (before > DateTimeOffset.MinValue && watermark.UtcDateTime.Date > before.UtcDateTime.Date)
            Add(head => new TickEntry(head.Position, head.Stamp, head.Watermark));
        Results.Add(new Appended(
            replaced is not null ? AppendOutcome.Revision : copyOf is not null ? AppendOutcome.Copy : AppendOutcome.Accepted, position));
    }

    /// <summary>Plans a control entry.</summary>
    public void Add(Func<JournalHead, JournalEntry> control)
    {
        var place = Head with { Position = Head.Position + 1, Stamp = stamp };
        var entry = control(place);
        if (entry is ArticleEntry || entry.Position != place.Position || entry.Stamp != stamp)
            throw new ArgumentException($"A control entry with position {place.Position} and stamp {stamp:O} was asked for, not {entry}.", nameof(control));
        Entries.Add(new PendingEntry(entry, null));
        Head = place with { Control = entry.Position };
    }

    // A corrected text that still tells the same belongs where it was; an id used again for something else starts anew.
    private static long? StoryOfCorrected(ArticleEntry? replaced, ArticleDraft draft) =>
        replaced is not null && replaced.Signature.IsCopyOf(draft.Signature) ? replaced.Story : null;

    private List<TopicLink> LinksOf(ArticleDraft draft, ArticleEntry? replaced)
    {
        var links = new List<TopicLink>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topic in draft.Analysis.Topics) Link(topic.Id);
        foreach (var report in draft.Analysis.Reports)
            foreach (var topic in report.CountsFor)
                Link(topic);
        if (replaced is not null)
            foreach (var link in replaced.Links)
                Link(link.Topic);
        return links;

        void Link(string topic)
        {
            if (named.Add(topic)) links.Add(new TopicLink(topic, TopicHeads.TryGetValue(topic, out var head) ? head : topicHeads.GetValueOrDefault(topic)));
        }
    }

    private void Take(ArticleEntry entry, ArticleEntry? replaced, ArticleDraft draft)
    {
        Entries.Add(new PendingEntry(entry, draft));
        Head = Head with { Position = entry.Position, Stamp = stamp, Watermark = entry.Watermark };
        stored.Add(draft.Key, entry);
        copies.Add(new StoredSignature(entry.Position, entry.Story, entry.CopyOf, draft.Signature));
        var cutter = new SliceCutter(entry, replaced);
        foreach (var link in entry.Links)
        {
            TopicHeads[link.Topic] = entry.Position;
            if (!_slices.TryGetValue(link.Topic, out var slices)) _slices.Add(link.Topic, slices = []);
            slices.Add(cutter.Cut(link));
        }
    }
}
