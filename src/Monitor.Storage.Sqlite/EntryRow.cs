using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Connections;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Storage.Sqlite;

/// <summary>A row of the table `entry`.</summary>
internal static class EntryRow
{
    /// <summary>The columns that <see cref="Read"/> expects.</summary>
    public const string Select = "SELECT position, kind, stamp, links, body FROM entry";

    /// <summary>The entry in the current row.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static JournalEntry Read(Statement row)
    {
        var position = row.Int64(0);
        var kind = (int)row.Int64(1);
        var stamp = Time(row.Int64(2));
        if (kind != ControlCodec.ArticleKind) return ControlCodec.Decode(kind, position, stamp, row.Blob(4));
        var place = PlaceCodec.Decode(row.Blob(3), position);
        var (article, analysis) = EntryCodec.Decode(row.Blob(4), position);
        return new ArticleEntry(position, stamp)
        {
            Article = article,
            Signature = place.Signature,
            Analysis = analysis,
            EventTime = place.EventTime,
            Watermark = place.Watermark,
            CopyOf = place.CopyOf,
            Story = place.Story,
            RevisionOf = place.RevisionOf,
            Links = place.Links,
        };
    }

    /// <summary>A stored time.</summary>
    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
