using Monitor.Domain.Journal;

namespace Monitor.Domain.Verification;

/// <summary>Checks, entry by entry, that the journal keeps the promises on which every fold rests.</summary>
internal sealed class JournalCheck
{
    private readonly Dictionary<string, long> _topicHeads = new(StringComparer.Ordinal);

    /// <summary>The head that the entries so far lead to; the epoch is none of theirs.</summary>
    public JournalHead Head { get; private set; } = new(0, 0, DateTimeOffset.MinValue, DateTimeOffset.MinValue, 0);

    /// <summary>The last entry of each topic so far.</summary>
    public IReadOnlyDictionary<string, long> TopicHeads => _topicHeads;

    /// <summary>Takes the next entry.</summary>
    /// <exception cref="DifferenceException">It does not follow what came before.</exception>
    public void Take(JournalEntry entry)
    {
        if (entry.Position != Head.Position + 1) throw new DifferenceException($"The journal goes from position {Head.Position} to {entry.Position}.");
        if (entry.Stamp < Head.Stamp) throw At(entry, $"is stamped {entry.Stamp:O}, before the entry in front of it ({Head.Stamp:O})");
        var watermark = Head.Watermark;
        if (entry is ArticleEntry article) watermark = Take(article);
        else if (entry is TickEntry tick && tick.Watermark != watermark) throw At(entry, $"says that the watermark was {tick.Watermark:O}, but it was {watermark:O}");
        Head = new JournalHead(0, entry.Position, entry.Stamp, watermark, entry is ArticleEntry ? Head.Control : entry.Position);
    }

    /// <summary>Compares with the head and the heads of topics that the store keeps. Topics that have moved on since are passed over.</summary>
    /// <exception cref="DifferenceException">They differ.</exception>
    public void Compare(JournalHead stored, IReadOnlyDictionary<string, long> storedTopicHeads)
    {
        if (stored with { Epoch = 0 } != Head) throw new DifferenceException($"The head of the journal is {stored}, but its entries end at {Head with { Epoch = stored.Epoch }}.");
        foreach (var (topic, position) in _topicHeads.OrderBy(t => t.Key, StringComparer.Ordinal))
            if (!storedTopicHeads.TryGetValue(topic, out var head) || head <= Head.Position && head != position)
                throw new DifferenceException($"The last entry of {topic} is {position}, but the table of heads says {head}.");
        foreach (var (topic, position) in storedTopicHeads.OrderBy(t => t.Key, StringComparer.Ordinal))
            if (position <= Head.Position && !_topicHeads.ContainsKey(topic))
                throw new DifferenceException($"The table of heads says that the last entry of {topic} is {position}, but no entry links it.");
    }

    private DateTimeOffset Take(ArticleEntry entry)
    {
        var eventTime = entry.Article.Published is { } published && published <= entry.Stamp ? published : entry.Stamp;
        if (entry.EventTime != eventTime) throw At(entry, $"has the event time {entry.EventTime:O}, not {eventTime:O}");
        var watermark = eventTime > Head.Watermark ? eventTime : Head.Watermark;
        if (entry.Watermark != watermark) throw At(entry, $"has the watermark {entry.Watermark:O}, not {watermark:O}");
        if (entry.Story > entry.Position || entry.CopyOf >= entry.Position || entry.RevisionOf >= entry.Position) throw At(entry, "points forward");
        foreach (var link in entry.Links)
        {
            var previous = _topicHeads.GetValueOrDefault(link.Topic);
            if (link.Previous != previous) throw At(entry, $"says that the previous entry of {link.Topic} is {link.Previous}, but it is {previous}");
            _topicHeads[link.Topic] = entry.Position;
        }
        return watermark;
    }

    private static DifferenceException At(JournalEntry entry, string what) => new($"The entry at position {entry.Position} {what}.");
}
