using System.Buffers.Binary;
using Monitor.Domain.Journal;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>What only the one writer knows of an article: its times, its copies and versions, its links, and its sketch.</summary>
internal sealed record Place(
    DateTimeOffset EventTime, DateTimeOffset Watermark, long? CopyOf, long Story, long? RevisionOf, IReadOnlyList<TopicLink> Links, CopySignature Signature);

/// <summary>
/// The stored form of a <see cref="Place"/>: a version byte, then its fields, positions as distances backwards, then FNV-1a of it all.
/// </summary>
internal static class PlaceCodec
{
    private const byte Version = 1;

    [ThreadStatic] private static ByteWriter? _writer;

    /// <summary>The bytes, valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Encode(ArticleEntry entry)
    {
        var writer = _writer ??= new ByteWriter();
        writer.Clear();
        writer.Byte(Version);
        writer.Bytes(entry.Signature.Bytes.Span);
        writer.UInt((ulong)(entry.Position - entry.Story));
        writer.UInt((ulong)(entry.Position - (entry.CopyOf ?? entry.Position)));
        writer.UInt((ulong)(entry.Position - (entry.RevisionOf ?? entry.Position)));
        writer.Int64(entry.EventTime.UtcTicks);
        writer.Int64(entry.Watermark.UtcTicks);
        writer.UInt((ulong)entry.Links.Count);
        foreach (var link in entry.Links)
        {
            writer.Text(link.Topic);
            writer.UInt((ulong)link.Previous);
        }
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Sum(writer.Written));
        foreach (var part in sum) writer.Byte(part);
        return writer.Written;
    }

    /// <summary>The place as it was encoded.</summary>
    /// <exception cref="StoreException">The bytes are damaged, or of a newer version.</exception>
    public static Place Decode(ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            var reader = Checked(bytes);
            var signature = new CopySignature(reader.Bytes().ToArray());
            var story = position - (long)reader.UInt();
            var copyOf = position - (long)reader.UInt();
            var revisionOf = position - (long)reader.UInt();
            var (eventTime, watermark) = (reader.Time(), reader.Time());
            var links = new TopicLink[reader.Length()];
            for (var i = 0; i < links.Length; i++) links[i] = new TopicLink(reader.Text(), (long)reader.UInt());
            return new Place(
                eventTime, watermark, copyOf == position ? null : copyOf, story, revisionOf == position ? null : revisionOf, links, signature);
        }
        catch (FormatException failure)
        {
            throw EntryCodec.Damaged(position, failure);
        }
    }

    /// <summary>The part of a place that the writer's memory of copies needs.</summary>
    /// <inheritdoc cref="Decode" path="/exception"/>
    public static StoredSignature DecodeSignature(ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            var reader = Checked(bytes);
            var signature = new CopySignature(reader.Bytes().ToArray());
            var story = position - (long)reader.UInt();
            var copyOf = position - (long)reader.UInt();
            return new StoredSignature(position, story, copyOf == position ? null : copyOf, signature);
        }
        catch (FormatException failure)
        {
            throw EntryCodec.Damaged(position, failure);
        }
    }

    private static ByteReader Checked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 5 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) != Sum(bytes[..^4])) throw new FormatException("its checksum is wrong");
        if (bytes[0] != Version) throw new FormatException($"version {bytes[0]} of its place is not known");
        return new ByteReader(bytes[1..^4]);
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0x811C9DC5u;
        foreach (var value in bytes) sum = (sum ^ value) * 0x01000193;
        return sum;
    }
}
