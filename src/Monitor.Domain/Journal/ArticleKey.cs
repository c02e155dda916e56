using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Monitor.Domain.Articles;

namespace Monitor.Domain.Journal;

/// <summary>The key of one version of an article: what it is called, and what it says.</summary>
/// <param name="Id">96 bits of SHA-256 over the id.</param>
/// <param name="TextHash">64 bits of SHA-256 over title and text.</param>
public readonly record struct ArticleKey(IdHash Id, ulong TextHash)
{
    /// <summary>The key of this version of the article.</summary>
    public static ArticleKey Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(article.Title.AsSpan()));
        hash.AppendData([0, 0]);
        hash.AppendData(MemoryMarshal.AsBytes(article.Text.AsSpan()));
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return new ArticleKey(IdHash.Of(article.Id), BinaryPrimitives.ReadUInt64BigEndian(digest));
    }
}

/// <summary>96 bits of SHA-256 over an article's id.</summary>
public readonly record struct IdHash(ulong High, uint Low)
{
    /// <summary>The hash of an id.</summary>
    public static IdHash Of(string id)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), digest);
        return new IdHash(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt32BigEndian(digest[8..]));
    }
}
