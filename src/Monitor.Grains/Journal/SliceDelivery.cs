using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Topics;
using Monitor.Grains.Topics;

namespace Monitor.Grains.Journal;

/// <summary>
/// Hands what was committed to the topics, one call per topic and batch, and keeps count of what each has folded. A call that fails is made good by the
/// sweep. Used in the turns of one grain only.
/// </summary>
internal sealed class SliceDelivery(IGrainFactory grains, IAlertStore alerts, JournalOptions options, ILogger logger)
{
    private readonly Channel<CommittedBatch> _batches = Channel.CreateBounded<CommittedBatch>(options.UndeliveredBatches);
    private readonly SemaphoreSlim _calls = new(options.ConcurrentTopics);
    private readonly Dictionary<string, TopicMark> _topics = new(StringComparer.Ordinal);
    private readonly ToldProblem _told = new();
    private long _control;
    private bool _advanceDue;
    private bool _sweeping;
    private int _advancing;

    /// <summary>Up to which entry the topics have been told.</summary>
    public long Position { get; private set; }

    public bool HasTopics => _topics.Count > 0;

    /// <summary>Whether every topic has folded what it was told and has been told of every change of the rules.</summary>
    public bool IsSettled => _advancing == 0 && !_advanceDue && TopicsBehind == 0;

    public int TopicsBehind => _topics.Values.Count(t => t.IsBehind);

    /// <summary>Starts again from what is on disk: after activation, and after a failure that leaves open what was committed.</summary>
    public void Restart(IReadOnlyDictionary<string, long> heads, IReadOnlyDictionary<string, long> folded, JournalHead head)
    {
        foreach (var (topic, position) in heads)
        {
            var mark = Mark(topic);
            mark.Told = Math.Max(mark.Told, position);
            mark.Folded = Math.Max(mark.Folded, folded.GetValueOrDefault(topic));
        }
        // Alerts that a control entry closes while nobody was there to hear of it.
        _advanceDue |= head.Control > _control;
        (_control, Position) = (head.Control, head.Position);
        if (_advanceDue) AdvanceOpenAsync().Ignore();
    }

    /// <summary>Waits while too many batches are on their way.</summary>
    public ValueTask EnqueueAsync(CommittedBatch batch, CancellationToken cancellationToken) => _batches.Writer.WriteAsync(batch, cancellationToken);

    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var batch in _batches.Reader.ReadAllAsync(stopping))
        {
            var control = batch.Head.Control;
            await Task.WhenAll(batch.Slices.Select(s => TellAsync(s.Key, s.Value, control)));
            _advanceDue |= control > _control;
            _control = Math.Max(_control, control);
            Position = Math.Max(Position, batch.Head.Position);
            // While batches come one after the other, an archive's ticks are folded by the sweep, once for many: the slices fold them on their way.
            if (_advanceDue && !_batches.Reader.TryPeek(out _)) await AdvanceOpenAsync();
        }
    }

    /// <summary>Lets topics that are behind catch up, unless that is going on.</summary>
    public void Sweep()
    {
        if (_sweeping) return;
        if (_advanceDue && _advancing == 0) AdvanceOpenAsync().Ignore();
        var behind = _topics.Where(t => t.Value is { IsBehind: true, Calls: 0 }).Select(t => t.Key).ToList();
        if (behind.Count > 0) SweepAsync(behind).Ignore();
    }

    private async Task SweepAsync(List<string> behind)
    {
        _sweeping = true;
        try
        {
            var problems = (await Task.WhenAll(behind.Select(topic => CatchUpAsync(topic, _control)))).OfType<string>().ToList();
            if (problems.Count == 0) _told.IsOver();
            else if (_told.IsNews(problems[0])) logger.TopicsStayBehind(problems.Count, problems[0]);
        }
        finally
        {
            _sweeping = false;
        }
    }

    private async Task TellAsync(string topic, IReadOnlyList<TopicSlice> slices, long control)
    {
        var mark = Mark(topic);
        mark.Told = Math.Max(mark.Told, slices[^1].Position);
        var problem = await CallAsync(mark, grain => grain.Apply(new TopicSliceBatch([.. slices], control)));
        if (problem is not null) logger.SlicesNotFolded(topic, problem);
    }

    private async Task AdvanceOpenAsync()
    {
        var control = _control;
        _advanceDue = false;
        _advancing++;
        try
        {
            var open = await alerts.ReadTopicsWithOpenAlertsAsync(CancellationToken.None);
            await Task.WhenAll(open.Select(topic => CatchUpAsync(topic, control)));
        }
        catch (StoreException e)
        {
            logger.OpenAlertsNotAdvanced(e.Message);
        }
        finally
        {
            _advancing--;
        }
    }

    // One call walks a bounded way, so that it never outlasts the response timeout.
    private async Task<string?> CatchUpAsync(string topic, long control)
    {
        var mark = Mark(topic);
        string? problem;
        do problem = await CallAsync(mark, grain => grain.CatchUp(mark.Told, control));
        while (problem is null && mark.IsBehind);
        return problem;
    }

    private async Task<string?> CallAsync(TopicMark mark, Func<ITopicGrain, Task<long>> call)
    {
        mark.Calls++;
        await _calls.WaitAsync();
        try
        {
            mark.Folded = Math.Max(mark.Folded, await call(mark.Grain));
            return null;
        }
        catch (Exception e)
        {
            return e.Message;
        }
        finally
        {
            _calls.Release();
            mark.Calls--;
        }
    }

    private TopicMark Mark(string topic)
    {
        if (!_topics.TryGetValue(topic, out var mark)) _topics[topic] = mark = new TopicMark(grains.GetGrain<ITopicGrain>(topic));
        return mark;
    }

    private sealed class TopicMark(ITopicGrain grain)
    {
        public ITopicGrain Grain => grain;

        public long Told { get; set; }

        public long Folded { get; set; }

        public int Calls { get; set; }

        public bool IsBehind => Folded < Told;
    }
}
