using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;
using Monitor.Grains.Alerts;
using Monitor.Grains.Rules;

namespace Monitor.Grains.Topics;

/// <summary>
/// Holds a topic's state and folds what it is handed. When anything fails on the way to durable alerts, the state in memory is thrown away and
/// taken up again from the last snapshot.
/// </summary>
internal sealed class TopicGrain(
    IJournalStore journal,
    TopicSnapshots snapshots,
    RuleBookCache books,
    EvidenceReader evidence,
    TopicDirectory directory,
    DeadLetters deadLetters,
    INames names,
    IOptions<TopicOptions> options,
    ILogger<TopicGrain> logger) : Grain, ITopicGrain
{
    private TopicState? _state;
    private ChainWalk? _walk;
    private IGrainTimer _saver = null!;
    private bool _saving;
    private int _unsaved;
    private int _periods;
    private bool _touched;

    private string Topic => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _saver = this.RegisterGrainTimer(SaveWhenQuietAsync, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    // Only spares the next activation some reading.
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => SaveAsync(cancellationToken);

    public Task<long> Apply(TopicSliceBatch batch) => FoldAsync(async state =>
    {
        var next = batch.Slices.TakeWhile(s => s.Position <= state.Position).Count();
        if (next == batch.Slices.Length) return [];
        var book = await books.AtLeastAsync(batch.Control);
        List<AlertRevision> revisions = [];
        if (batch.Slices[next].Previous is var previous && previous != state.Position)
        {
            if (_walk is not null) return [];
            revisions.AddRange(await WalkAsync(state, previous, book));
            if (state.Position != previous) return revisions;
        }
        revisions.AddRange(Fold(state, batch.Slices.Skip(next), book));
        return revisions;
    });

    public Task<long> CatchUp(long head, long control) => FoldAsync(async state =>
    {
        List<AlertRevision> revisions = [];
        if (state.Position < head) revisions.AddRange(await WalkAsync(state, head, await books.AtLeastAsync(control)));
        if (state.Position < head || state.Control >= control) return revisions;
        revisions.AddRange(TopicFold.Advance(state, await books.ExactlyAsync(control)));
        _unsaved++;
        return revisions;
    });

    public async Task<TopicView> View(DateTimeOffset now)
    {
        var state = await LoadAsync();
        return TopicView.Of(state, now, await evidence.ReadAsync(state.Recent, CancellationToken.None), names);
    }

    public async Task<TimelineBucket[]> Timeline(string? theme, bool hourly, DateTimeOffset from, DateTimeOffset to) =>
        [.. Domain.Topics.Timeline.Of(await LoadAsync(), theme, hourly, from, to)];

    private async Task<long> FoldAsync(Func<TopicState, Task<IReadOnlyList<AlertRevision>>> fold)
    {
        var state = await LoadAsync();
        try
        {
            await RaiseAsync(await fold(state));
        }
        catch
        {
            (_state, _walk, _unsaved) = (null, null, 0);
            throw;
        }
        _touched = true;
        directory.Publish(state);
        if (_unsaved >= options.Value.SnapshotEntries) await SaveAsync(CancellationToken.None);
        if (_unsaved > 0 && !_saving) SaveEvery(options.Value.SnapshotIdle);
        return state.Position;
    }

    private async Task<TopicState> LoadAsync() => _state ??= await snapshots.LoadAsync(Topic);

    private async Task<IReadOnlyList<AlertRevision>> WalkAsync(TopicState state, long to, RuleBook book)
    {
        _walk ??= new ChainWalk(journal, Topic, state.Position, to, options.Value.PageEntries);
        var revisions = Fold(state, await _walk.StepAsync(CancellationToken.None), book);
        if (_walk.IsDone) _walk = null;
        return revisions;
    }

    private List<AlertRevision> Fold(TopicState state, IEnumerable<TopicSlice> slices, RuleBook book)
    {
        var revisions = new List<AlertRevision>();
        foreach (var slice in slices)
        {
            revisions.AddRange(SliceFold.Apply(state, slice, book, SetAside));
            _unsaved++;
        }
        return revisions;
    }

    private void SetAside(TopicSlice slice, Exception e)
    {
        logger.SliceSetAside(slice.Topic, slice.ArticleId, slice.Position, e);
        deadLetters.Add(new DeadLetter(slice.Topic, slice.Position, slice.ArticleId, e.Message));
    }

    private async Task RaiseAsync(IReadOnlyList<AlertRevision> revisions)
    {
        if (revisions.Count == 0) return;
        var alerts = new Alert[revisions.Count];
        for (var i = 0; i < alerts.Length; i++)
            alerts[i] = AlertComposer.Compose(revisions[i], await evidence.ReadAsync(revisions[i].Evidence, CancellationToken.None), names);
        await GrainFactory.GetGrain<IAlertLogGrain>(0).Append(alerts);
    }

    private Task SaveWhenQuietAsync(CancellationToken cancellationToken)
    {
        var quiet = !_touched;
        _touched = false;
        if (_unsaved == 0)
        {
            SaveEvery(Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }
        _periods++;
        var due = (quiet && _unsaved >= options.Value.SnapshotIdleEntries) || _periods >= options.Value.SnapshotIdlePeriods;
        return due ? SaveAsync(cancellationToken) : Task.CompletedTask;
    }

    // The timer runs only while there is something to save: thousands of topics hear nothing for days.
    private void SaveEvery(TimeSpan period)
    {
        _saving = period != Timeout.InfiniteTimeSpan;
        _saver.Change(period, period);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_state is not { } state || _unsaved == 0) return;
        if (await snapshots.SaveAsync(state, cancellationToken)) (_unsaved, _periods) = (0, 0);
    }
}
