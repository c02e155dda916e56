namespace Monitor.Client.Articles;

/// <summary>What became of articles that were sent: accepted + duplicates + copies + rejected is how many.</summary>
/// <param name="Accepted">Written: new articles, and new versions of known ones.</param>
/// <param name="Duplicates">Not written, because the same id with the same text was there; also where a request had to be sent twice.</param>
/// <param name="Copies">Written, and marked as a near-duplicate of an earlier article.</param>
/// <param name="Revisions">How many of the accepted are new versions of known articles.</param>
/// <param name="Rejected">Those that could not be accepted, with the reasons; at most the first 1,000 of a request.</param>
/// <param name="RejectedCount">How many could not be accepted.</param>
/// <param name="Position">An entry of the journal at or after the last of them.</param>
public sealed record SentArticles(
    long Accepted, long Duplicates, long Copies, long Revisions, IReadOnlyList<RejectedArticle> Rejected, long RejectedCount, long Position)
{
    /// <summary>Nothing sent.</summary>
    public static SentArticles None { get; } = new(0, 0, 0, 0, [], 0, 0);

    /// <summary>How many were sent.</summary>
    public long Total => Accepted + Duplicates + Copies + RejectedCount;

    /// <summary>Both together; the places of the later ones follow those of this one.</summary>
    public SentArticles Then(SentArticles later) => new(
        Accepted + later.Accepted, Duplicates + later.Duplicates, Copies + later.Copies, Revisions + later.Revisions,
        later.Rejected.Count == 0 ? Rejected : [.. Rejected, .. later.Rejected.Select(r => r with { Index = r.Index + Total })],
        RejectedCount + later.RejectedCount, Math.Max(Position, later.Position));
}

/// <summary>An article that was not accepted.</summary>
/// <param name="Index">Its place among those sent, from 0.</param>
/// <param name="Reason">One sentence.</param>
public sealed record RejectedArticle(long Index, string Reason);
