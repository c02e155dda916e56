using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>
/// The stored form of an article and its analysis: a version byte, then one zstd frame of level 1 with its checksum. Level 1 is the fastest that
/// still halves news text; what is stored is read a thousand times less often than it is written. Thread-safe.
/// </summary>
public sealed class EntryCodec : IArticleEncoder
{
    private const byte Version = 1;

    // An article is at most 1 MiB, its analysis hardly more: what claims to be larger is damaged.
    private const int MaxBytes = 64 * 1024 * 1024;

    [ThreadStatic] private static Tools? _tools;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(Article article, ArticleAnalysis analysis)
    {
        var tools = _tools ??= new Tools();
        tools.Writer.Clear();
        ArticleLayout.Write(tools.Writer, article, analysis);
        var plain = tools.Writer.Written;
        var room = Compressor.GetCompressBound(plain.Length);
        if (tools.Room.Length < room) tools.Room = new byte[room];
        var length = tools.Compressor.Wrap(plain, tools.Room);
        var body = new byte[length + 1];
        body[0] = Version;
        tools.Room.AsSpan(0, length).CopyTo(body.AsSpan(1));
        return body;
    }

    /// <summary>The article and its analysis, as they were encoded.</summary>
    /// <param name="position">Where it is stored, for the message.</param>
    /// <exception cref="StoreException">The bytes are damaged, or of a newer version.</exception>
    public static (Article Article, ArticleAnalysis Analysis) Decode(ReadOnlySpan<byte> body, long position)
    {
        if (body.Length > 0 && body[0] > Version)
            throw new StoreException($"The journal entry at position {position} was written by a newer version of Monitor. Use that version to read it.");
        var tools = _tools ??= new Tools();
        try
        {
            if (body.Length < 2 || body[0] != Version) throw new FormatException("it does not begin with a version");
            var size = Decompressor.GetDecompressedSize(body[1..]);
            if (size > MaxBytes) throw new FormatException("it claims to be too large");
            if (tools.Room.Length < (int)size) tools.Room = new byte[(int)size];
            var length = tools.Decompressor.Unwrap(body[1..], tools.Room);
            var reader = new ByteReader(tools.Room.AsSpan(0, length));
            return ArticleLayout.Read(ref reader);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ZstdException)
        {
            throw Damaged(position, failure);
        }
    }

    /// <summary>What to say about an entry that cannot be read.</summary>
    internal static StoreException Damaged(long position, Exception failure) => new(
        $"The journal entry at position {position} is damaged ({failure.Message}). Stop the node and restore the folder from a backup with `monitor restore FILE`.", failure);

    private sealed class Tools
    {
        public Tools() => Compressor.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);

        public ByteWriter Writer { get; } = new();
        public Compressor Compressor { get; } = new(1);
        public Decompressor Decompressor { get; } = new();
        public byte[] Room { get; set; } = new byte[16 * 1024];
    }
}
