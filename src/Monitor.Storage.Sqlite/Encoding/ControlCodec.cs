using System.Text.Json;
using Monitor.Domain.Journal;
using Monitor.Domain.Json;
using Monitor.Domain.Rules;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>The kinds of entries, and the stored form of those that are no articles: JSON, as there are few.</summary>
internal static class ControlCodec
{
    public const int ArticleKind = 1;
    private const int TickKind = 2;
    private const int RuleAddedKind = 3;
    private const int RuleRemovedKind = 4;

    /// <summary>The number that an entry's kind is stored as.</summary>
    public static int KindOf(JournalEntry entry) => entry switch
    {
        ArticleEntry => ArticleKind,
        TickEntry => TickKind,
        RuleAddedEntry => RuleAddedKind,
        RuleRemovedEntry => RuleRemovedKind,
        _ => throw new ArgumentException($"{entry.GetType().Name} has no stored form.", nameof(entry)),
    };

    /// <summary>The body of a control entry.</summary>
    public static byte[] Encode(JournalEntry entry) => entry switch
    {
        TickEntry tick => JsonSerializer.SerializeToUtf8Bytes(new TickBody(tick.Watermark.UtcTicks), MonitorJson.Options),
        RuleAddedEntry added => JsonSerializer.SerializeToUtf8Bytes(added.Rule, MonitorJson.Options),
        RuleRemovedEntry removed => JsonSerializer.SerializeToUtf8Bytes(new RemovedBody(removed.RuleId), MonitorJson.Options),
        _ => throw new ArgumentException($"{entry.GetType().Name} is no control entry.", nameof(entry)),
    };

    /// <summary>The entry as it was encoded.</summary>
    /// <exception cref="StoreException">The bytes are damaged, or the kind is not known.</exception>
    public static JournalEntry Decode(int kind, long position, DateTimeOffset stamp, ReadOnlySpan<byte> body)
    {
        try
        {
            return kind switch
            {
                TickKind => new TickEntry(position, stamp, new DateTimeOffset(Read<TickBody>(body).Watermark, TimeSpan.Zero)),
                RuleAddedKind => new RuleAddedEntry(position, stamp, Read<Rule>(body)),
                RuleRemovedKind => new RuleRemovedEntry(position, stamp, Read<RemovedBody>(body).Rule),
                _ => throw new FormatException($"its kind {kind} is not known to this version"),
            };
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException)
        {
            throw EntryCodec.Damaged(position, failure);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<T>(body, MonitorJson.Options) ?? throw new FormatException("it is empty");

    private sealed record TickBody(long Watermark);

    private sealed record RemovedBody(string Rule);
}
