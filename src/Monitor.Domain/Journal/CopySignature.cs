using System.Numerics;
using System.Runtime.Intrinsics;
using Monitor.Domain.Articles;

namespace Monitor.Domain.Journal;

/// <summary>
/// A small sketch of what an article says, to find near-duplicates: MinHash over shingles of three words (Broder 1997), of which eight bits each
/// are kept (b-bit minwise hashing; Li and König 2010). The same words give the same bytes on every machine.
/// </summary>
/// <param name="Bytes">The sketch as it is stored: <see cref="Length"/> bytes, or none where the article has no words.</param>
public sealed record CopySignature(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Bytes of a sketch, one for each hash function. The standard error of an estimate near the threshold is 0.04.</summary>
    public const int Length = 128;

    /// <summary>Two articles with an estimated Jaccard similarity of their shingles from here on are near-duplicates.</summary>
    public const double CopyThreshold = 0.7;

    // Two different shingles agree in eight bits by chance once in 256: of the 128 bytes, 0.7 + 0.3/256 agree at the threshold.
    private const int CopyAgreements = 90;

    /// <summary>The sketch of an article without words.</summary>
    public static CopySignature None { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The sketch of title and text.</summary>
    public static CopySignature Of(Article article) => new(MinHash.Sketch(article.Title, article.Text));

    /// <summary>The estimated Jaccard similarity of two articles, from 0 to 1; 0 where one has no words.</summary>
    public double Similarity(CopySignature other)
    {
        if (Bytes.Length != Length || other.Bytes.Length != Length) return 0;
        const double chance = 1.0 / 256;
        return Math.Max(0, ((double)Agreements(Bytes.Span, other.Bytes.Span) / Length - chance) / (1 - chance));
    }

    /// <summary>Whether the two are near-duplicates.</summary>
    public bool IsCopyOf(CopySignature other) =>
        Bytes.Length == Length && other.Bytes.Length == Length && Agreements(Bytes.Span, other.Bytes.Span) >= CopyAgreements;

    /// <summary>Whether so many agreeing bytes make a near-duplicate.</summary>
    internal static bool AreEnough(int agreements) => agreements >= CopyAgreements;

    /// <summary>How many bytes of two sketches agree.</summary>
    internal static int Agreements(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var count = 0;
        for (var i = 0; i < Length; i += Vector256<byte>.Count)
            count += BitOperations.PopCount(Vector256.Equals(Vector256.Create(a[i..]), Vector256.Create(b[i..])).ExtractMostSignificantBits());
        return count;
    }

    /// <summary>Equality of the bytes.</summary>
    public bool Equals(CopySignature? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
