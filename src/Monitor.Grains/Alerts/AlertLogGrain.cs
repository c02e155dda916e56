using Monitor.Domain.Alerts;
using Orleans.Concurrency;

namespace Monitor.Grains.Alerts;

/// <summary>Commits what waits in one transaction and then tells the readers of this silo.</summary>
[Reentrant]
internal sealed class AlertLogGrain(IAlertStore store, AlertFeed feed) : Grain, IAlertLogGrain
{
    private AlertGroup _next = new();
    private bool _committing;

    public Task Append(Alert[] revisions)
    {
        var group = _next;
        group.Revisions.AddRange(revisions);
        if (!_committing) CommitAllAsync().Ignore();
        return group.Done.Task;
    }

    private async Task CommitAllAsync()
    {
        _committing = true;
        while (_next.Revisions.Count > 0)
        {
            var group = _next;
            _next = new AlertGroup();
            try
            {
                feed.Publish(await store.AppendAsync(group.Revisions, CancellationToken.None));
                group.Done.SetResult();
            }
            catch (Exception e)
            {
                group.Done.SetException(e);
            }
        }
        _committing = false;
    }

    private sealed class AlertGroup
    {
        public List<Alert> Revisions { get; } = [];

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
