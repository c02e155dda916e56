using Monitor.Domain.Journal;

namespace Monitor.Grains.Journal;

/// <summary>What waits to be written, in order, up to a limit. Used in the turns of one grain only.</summary>
internal sealed class JournalQueue(JournalOptions options)
{
    private readonly Queue<JournalRequest> _requests = [];
    private TaskCompletionSource _arrived = NewSignal();
    private long _bytes;

    /// <summary>How many articles wait.</summary>
    public int Articles { get; private set; }

    public bool IsEmpty => _requests.Count == 0;

    public void Enqueue(AppendRequest request)
    {
        if (Articles > 0 && (Articles + request.Drafts.Length > options.QueueArticles || _bytes + request.Bytes > options.QueueBytes))
            throw new JournalFullException($"{Articles:N0} articles are waiting to be written. Send the same again in a moment.");
        Articles += request.Drafts.Length;
        _bytes += request.Bytes;
        Add(request);
    }

    public void Enqueue(ControlRequest request) => Add(request);

    /// <summary>Waits until there is something to take.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        _requests.Count > 0 ? Task.CompletedTask : _arrived.Task.WaitAsync(cancellationToken);

    /// <summary>Takes what fits in one transaction: articles up to the group's limits, or one control request.</summary>
    public (IReadOnlyList<AppendRequest> Appends, ControlRequest? Control) Take()
    {
        if (_requests.TryPeek(out var first) && first is ControlRequest control)
        {
            _requests.Dequeue();
            return ([], control);
        }
        var (appends, articles, bytes) = (new List<AppendRequest>(), 0, 0L);
        while (_requests.TryPeek(out var next) && next is AppendRequest append)
        {
            articles += append.Drafts.Length;
            bytes += append.Bytes;
            if (appends.Count > 0 && (articles > options.GroupArticles || bytes > options.GroupBytes)) break;
            _requests.Dequeue();
            Articles -= append.Drafts.Length;
            _bytes -= append.Bytes;
            appends.Add(append);
        }
        return (appends, null);
    }

    public void FailAll(Exception exception)
    {
        while (_requests.TryDequeue(out var request)) request.Fail(exception);
        (Articles, _bytes) = (0, 0);
    }

    private void Add(JournalRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > 1) return;
        var arrived = _arrived;
        _arrived = NewSignal();
        arrived.TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
