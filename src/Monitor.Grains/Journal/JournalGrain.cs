using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;
using Monitor.Grains.Rules;
using Monitor.Grains.Topics;
using Orleans.Concurrency;
using Polly;

namespace Monitor.Grains.Journal;

/// <summary>
/// One loop writes what waits in groups and acknowledges after the commit; another hands what was committed to the topics, so that the next commit
/// and the fold of the last one overlap.
/// </summary>
[Reentrant]
internal sealed class JournalGrain(
    IJournalStore journal,
    ISnapshotStore snapshots,
    IAlertStore alerts,
    RuleBookCache books,
    EvidenceReader evidence,
    IDefaultRules defaults,
    [FromKeyedServices(JournalClock.Key)] TimeProvider clock,
    IOptions<JournalOptions> options,
    ILogger<JournalGrain> logger) : Grain, IJournalGrain
{
    private readonly JournalQueue _queue = new(options.Value);
    private readonly CancellationTokenSource _stopping = new();
    private SliceDelivery _delivery = null!;
    private HourlyTick _hourly = null!;
    private JournalWriter? _writer;
    private int _writing;
    private bool _busy;
    private volatile string? _problem;
    private readonly ToldProblem _told = new();
    private Task _loops = Task.CompletedTask;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _delivery = new SliceDelivery(GrainFactory, alerts, options.Value, logger);
        _hourly = new HourlyTick(clock);
        _loops = Task.WhenAll(WriteUntilStoppedAsync(_stopping.Token), _delivery.RunAsync(_stopping.Token));
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _queue.FailAll(new JournalUnavailableException("The node is stopping."));
        await _loops.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public Task<AppendReply> Append(ArticleDraft[] drafts)
    {
        ThrowIfUnavailable();
        var request = new AppendRequest(drafts);
        _queue.Enqueue(request);
        return request.Done;
    }

    public Task<RuleReply> AddRule(Rule rule) => Control(book =>
        book.Current.Any(t => t.Rule.Equals(rule)) ? null : head => new RuleAddedEntry(head.Position, head.Stamp, rule));

    public Task<RuleReply> RemoveRule(string ruleId) => Control(book =>
        book.Current.Any(t => t.Rule.Id == ruleId) ? head => new RuleRemovedEntry(head.Position, head.Stamp, ruleId) : null);

    public Task Tick() => Control(_ => head => new TickEntry(head.Position, head.Stamp, head.Watermark));

    public Task<JournalStatus> Status()
    {
        var head = _writer?.Head ?? new JournalHead(0, 0, default, default, 0);
        var lag = Math.Max(0, head.Position - _delivery.Position);
        var ready = _writer is not null && _problem is null;
        return Task.FromResult(new JournalStatus(
            ready, _problem, head.Position, head.Stamp, head.Control, head.Epoch, _queue.Articles + _writing, lag, _delivery.TopicsBehind,
            Settled: ready && !_busy && _queue.IsEmpty && lag == 0 && _delivery.IsSettled));
    }

    public Task Pulse()
    {
        if (_problem is { } problem) _queue.FailAll(new JournalUnavailableException(problem));
        if (_writer is null) return Task.CompletedTask;
        _delivery.Sweep();
        if (_delivery.HasTopics && _hourly.IsDue()) Tick().Ignore();
        return Task.CompletedTask;
    }

    private Task<RuleReply> Control(Func<RuleBook, Func<JournalHead, JournalEntry>?> decide)
    {
        ThrowIfUnavailable();
        var request = new ControlRequest(decide);
        _queue.Enqueue(request);
        return request.Done;
    }

    private void ThrowIfUnavailable()
    {
        if (_problem is { } problem) throw new JournalUnavailableException(problem);
    }

    private async Task WriteUntilStoppedAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await OpenAsync(stopping);
                while (true)
                {
                    await _queue.WaitAsync(stopping);
                    await WriteNextAsync(_queue.Take());
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (FencedException e)
            {
                Stop(e);
                DeactivateOnIdle();
                return;
            }
            catch (Exception e)
            {
                Stop(e);
            }
        }
    }

    private void Stop(Exception e)
    {
        if (_told.IsNews(e.Message)) logger.JournalStopped(e.Message, e is StoreException or FencedException ? null : e);
        _problem = e.Message;
        _writer = null;
        _queue.FailAll(new JournalUnavailableException(e.Message));
    }

    private async Task OpenAsync(CancellationToken stopping)
    {
        var retry = JournalRetry.Forever(problem =>
        {
            if (_told.IsNews(problem)) logger.JournalCannotBeOpened(problem);
            _problem = problem;
        });
        var (writer, book, heads, folded) = await retry.ExecuteAsync(async ct =>
        {
            var opened = await JournalWriter.OpenAsync(journal, clock, ct);
            return (opened, await books.AtLeastAsync(opened.Head.Control), await journal.ReadTopicHeadsAsync(ct), await snapshots.ReadPositionsAsync(ct));
        }, stopping);
        _hourly.Restart(book, writer.Head);
        _delivery.Restart(heads, folded, writer.Head);
        if (writer.Head.Control == 0 && defaults.All.Count > 0)
            await _delivery.EnqueueAsync(await writer.AppendControlAsync(
                [.. defaults.All.Select(rule => (Func<JournalHead, JournalEntry>)(head => new RuleAddedEntry(head.Position, head.Stamp, rule)))], stopping), stopping);
        (_writer, _problem) = (writer, null);
    }

    private async Task WriteNextAsync((IReadOnlyList<AppendRequest> Appends, ControlRequest? Control) next)
    {
        (_busy, _writing) = (true, next.Appends.Sum(a => a.Drafts.Length));
        try
        {
            var batch = next.Control is { } control ? await WriteControlAsync(control) : await WriteArticlesAsync(next.Appends);
            if (batch is not { Entries.Count: > 0 }) return;
            if (_told.IsOver()) logger.JournalIsWrittenAgain();
            await _delivery.EnqueueAsync(batch, _stopping.Token);
        }
        catch (Exception e)
        {
            var problem = new JournalUnavailableException(e.Message);
            foreach (var append in next.Appends) append.Fail(problem);
            next.Control?.Fail(problem);
            throw;
        }
        finally
        {
            (_busy, _writing) = (false, 0);
        }
    }

    private async Task<CommittedBatch> WriteArticlesAsync(IReadOnlyList<AppendRequest> appends)
    {
        var drafts = appends.Count == 1 ? appends[0].Drafts : [.. appends.SelectMany(a => a.Drafts)];
        var batch = await _writer!.AppendAsync(drafts, CancellationToken.None);
        foreach (var entry in batch.Entries) evidence.Keep(entry);
        var at = 0;
        foreach (var append in appends)
        {
            append.Complete(new AppendReply([.. batch.Results.Skip(at).Take(append.Drafts.Length)], batch.Head.Position));
            at += append.Drafts.Length;
        }
        return batch;
    }

    private async Task<CommittedBatch?> WriteControlAsync(ControlRequest control)
    {
        var book = await books.ExactlyAsync(_writer!.Head.Control);
        if (control.Decide(book) is not { } entry)
        {
            control.Complete(new RuleReply(false, _writer.Head.Control));
            return null;
        }
        var batch = await _writer.AppendControlAsync([entry], CancellationToken.None);
        if (batch.Entries is [TickEntry tick]) _hourly.Ticked(tick.Stamp);
        control.Complete(new RuleReply(true, batch.Head.Control));
        return batch;
    }
}
