using Monitor.Domain.Journal;
using Monitor.Grains.Journal;

namespace Monitor.Server.Ingestion;

/// <summary>Counts what becomes of the articles of one request.</summary>
internal sealed class IngestTally
{
    private const int RejectedKept = 1_000;

    private readonly List<RejectedArticle> _rejected = [];
    private long _accepted, _duplicates, _copies, _revisions, _rejectedCount, _position;

    public bool HasWritten { get; private set; }

    public void Add(AppendReply reply)
    {
        HasWritten = true;
        _position = reply.Position;
        foreach (var result in reply.Results)
        {
            switch (result.Outcome)
            {
                case AppendOutcome.Duplicate: _duplicates++; break;
                case AppendOutcome.Copy: _copies++; break;
                case AppendOutcome.Revision: _accepted++; _revisions++; break;
                default: _accepted++; break;
            }
        }
    }

    public void Reject(long index, string reason)
    {
        _rejectedCount++;
        if (_rejected.Count < RejectedKept) _rejected.Add(new RejectedArticle(index, reason));
    }

    public IngestResult ToResult() => new(_accepted, _duplicates, _copies, _revisions, [.. _rejected], _rejectedCount, _position);
}
