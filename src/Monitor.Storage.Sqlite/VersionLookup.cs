using System.Buffers.Binary;
using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Connections;

namespace Monitor.Storage.Sqlite;

/// <summary>
/// The column `key`: 12 bytes of the hash of the id, then 8 of the hash of the text. One index is both: unique for a version, and a range for an id.
/// </summary>
internal static class VersionLookup
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 20;

    /// <summary>The key as it is stored.</summary>
    public static ReadOnlySpan<byte> Key(ArticleKey key, Span<byte> into)
    {
        BinaryPrimitives.WriteUInt64BigEndian(into, key.Id.High);
        BinaryPrimitives.WriteUInt32BigEndian(into[8..], key.Id.Low);
        BinaryPrimitives.WriteUInt64BigEndian(into[12..], key.TextHash);
        return into[..KeyLength];
    }

    /// <summary>The stored versions of each id.</summary>
    public static IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>> Find(Connection connection, IReadOnlyCollection<IdHash> ids)
    {
        var found = new Dictionary<IdHash, IReadOnlyList<StoredVersion>>();
        Span<byte> from = stackalloc byte[KeyLength];
        Span<byte> to = stackalloc byte[KeyLength];
        var select = connection.Prepared("SELECT key, position FROM entry WHERE key >= ? AND key <= ?");
        foreach (var id in ids)
        {
            List<StoredVersion>? versions = null;
            select.Bind(Key(new ArticleKey(id, ulong.MinValue), from)).Bind(Key(new ArticleKey(id, ulong.MaxValue), to));
            while (select.Step()) (versions ??= []).Add(new StoredVersion(BinaryPrimitives.ReadUInt64BigEndian(select.Blob(0)[12..]), select.Int64(1)));
            select.Reset();
            if (versions is null) continue;
            versions.Sort((a, b) => a.Position.CompareTo(b.Position));
            found[id] = versions;
        }
        return found;
    }
}
