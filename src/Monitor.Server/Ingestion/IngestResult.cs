namespace Monitor.Server.Ingestion;

/// <summary>What became of the articles of one request. Every article is counted once: accepted + duplicates + copies + rejected is how many were sent.</summary>
/// <param name="Accepted">Written: new articles, and new versions of known ones.</param>
/// <param name="Duplicates">Not written, because the same id with the same text was there.</param>
/// <param name="Copies">Written, and marked as a near-duplicate of an earlier article.</param>
/// <param name="Revisions">How many of the accepted are new versions of known articles.</param>
/// <param name="Rejected">The first 1,000 that could not be accepted, with the reasons.</param>
/// <param name="RejectedCount">How many could not be accepted.</param>
/// <param name="Position">An entry of the journal at or after the last of them.</param>
public sealed record IngestResult(
    long Accepted, long Duplicates, long Copies, long Revisions, IReadOnlyList<RejectedArticle> Rejected, long RejectedCount, long Position);

/// <summary>An article that was not accepted.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Reason">One sentence for the person who sent it.</param>
public sealed record RejectedArticle(long Index, string Reason);
