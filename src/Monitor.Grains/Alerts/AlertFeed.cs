using System.Globalization;
using System.Runtime.CompilerServices;
using Monitor.Domain.Alerts;

namespace Monitor.Grains.Alerts;

/// <summary>The alert log as it grows, for readers in this silo: from any cursor, in order, without a gap.</summary>
public sealed class AlertFeed(IAlertStore store)
{
    private const int Page = 500;
    private const int Kept = 500;

    private readonly Lock _gate = new();
    private readonly Queue<(long Cursor, Alert Alert)> _recent = [];
    private TaskCompletionSource _appended = NewSignal();
    private long _head;

    /// <summary>The cursor of the last revision.</summary>
    public async Task<long> ReadHeadAsync(CancellationToken cancellationToken) =>
        Math.Max(Interlocked.Read(ref _head), await store.ReadHeadAsync(cancellationToken));

    /// <summary>Tells the readers what has become durable.</summary>
    internal void Publish(IReadOnlyList<Alert> appended)
    {
        if (appended.Count == 0) return;
        TaskCompletionSource signal;
        lock (_gate)
        {
            foreach (var alert in appended) _recent.Enqueue((CursorOf(alert), alert));
            while (_recent.Count > Kept) _recent.Dequeue();
            Interlocked.Exchange(ref _head, CursorOf(appended[^1]));
            signal = _appended;
            _appended = NewSignal();
        }
        signal.TrySetResult();
    }

    /// <summary>All revisions after a cursor (0 is the beginning), those to come included. Ends only when cancelled.</summary>
    public async IAsyncEnumerable<Alert> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task appended;
            Alert[]? page;
            lock (_gate)
            {
                appended = _appended.Task;
                page = TakeRecent(after);
            }
            foreach (var alert in page ?? await store.ReadAfterAsync(after, Page, cancellationToken))
            {
                after = CursorOf(alert);
                appended = Task.CompletedTask;
                yield return alert;
            }
            await appended.WaitAsync(cancellationToken);
        }
    }

    private Alert[]? TakeRecent(long after) =>
        _recent.TryPeek(out var oldest) && oldest.Cursor <= after + 1 ? [.. _recent.Where(r => r.Cursor > after).Select(r => r.Alert)] : null;

    private static long CursorOf(Alert alert) => long.Parse(alert.Cursor, CultureInfo.InvariantCulture);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
