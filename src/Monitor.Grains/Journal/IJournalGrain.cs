using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Orleans.Concurrency;

namespace Monitor.Grains.Journal;

/// <summary>The one that appends to the journal; its key is 0. Calls interleave; what one of them hands in is kept in order.</summary>
[Alias("monitor.journal")]
public interface IJournalGrain : IGrainWithIntegerKey
{
    /// <summary>Appends what is new of the articles and returns once it is on disk. At most a few thousand in one call.</summary>
    /// <exception cref="JournalFullException">Too much is waiting; nothing of the request was taken.</exception>
    /// <exception cref="JournalUnavailableException">The store failed; what the call wanted to write is there or is not, and sending it again is safe.</exception>
    [Alias("append")]
    Task<AppendReply> Append([Immutable] ArticleDraft[] drafts);

    /// <summary>Brings a rule into force, new or in place of the one with its id. The same rule again changes nothing.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    [Alias("add-rule")]
    Task<RuleReply> AddRule([Immutable] Rule rule);

    /// <summary>Takes a rule out of force. Changes nothing if there is none of this id.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    [Alias("remove-rule")]
    Task<RuleReply> RemoveRule(string ruleId);

    /// <summary>Notes that time has passed, whatever the clock says since the last tick.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    [Alias("tick")]
    Task Tick();

    /// <summary>Where the journal and its folds stand.</summary>
    [Alias("status")]
    Task<JournalStatus> Status();

    /// <summary>Looks after topics that are behind and after the hour; keeps the grain awake.</summary>
    [Alias("pulse")]
    Task Pulse();
}
