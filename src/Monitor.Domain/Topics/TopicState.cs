using System.Buffers;

namespace Monitor.Domain.Topics;

/// <summary>The fold of the journal for one topic. Plain data: <see cref="TopicFold"/> decides what happens to it.</summary>
public sealed class TopicState
{
    /// <summary>How many recent reports are kept.</summary>
    public const int RecentKept = 30;

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The position of the last entry folded; 0 if none.</summary>
    public long Position { get; set; }

    /// <summary>The position of the last control entry folded; 0 if none.</summary>
    public long Control { get; set; }

    /// <summary>The highest event time that it has heard of; <see cref="DateTimeOffset.MinValue"/> if none.</summary>
    public DateTimeOffset Watermark { get; set; } = DateTimeOffset.MinValue;

    /// <summary>The earliest event time of an article that was not late; null if none. A baseline is as old as this.</summary>
    public DateTimeOffset? FirstEvent { get; set; }

    /// <summary>Articles that named it or counted for it, copies included, revisions counted once.</summary>
    public long Articles { get; set; }

    /// <summary>How many of them came too late to raise anything.</summary>
    public long Late { get; set; }

    /// <summary>Counts of the articles that name it.</summary>
    public CountSeries Mentions { get; init; } = new();

    /// <summary>The other topics of those articles.</summary>
    public CoMentions CoMentions { get; init; } = new();

    /// <summary>By theme.</summary>
    public SortedList<string, ThemeState> Themes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The positions of the last entries with a report that counts for it, oldest first.</summary>
    public List<long> Recent { get; init; } = [];

    /// <summary>No episode can be settled before the watermark is here. A bound that is worked out again when needed; no part of the state.</summary>
    internal DateTimeOffset SettleAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>The state as UTF-8 JSON, always the same bytes for the same state.</summary>
    public byte[] ToJson()
    {
        var json = new ArrayBufferWriter<byte>();
        WriteJson(json);
        return json.WrittenSpan.ToArray();
    }

    /// <summary>Writes what <see cref="ToJson"/> returns. A large topic's is more than a megabyte: who saves many uses one buffer again.</summary>
    public void WriteJson(IBufferWriter<byte> to) => TopicStateJson.Write(this, to);

    /// <summary>The state that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is not such a state, or one of a later version.</exception>
    public static TopicState FromJson(ReadOnlyMemory<byte> json) => TopicStateJson.Read(json);
}
