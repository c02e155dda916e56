using Monitor.Domain.Alerts;
using Orleans.Concurrency;

namespace Monitor.Grains.Alerts;

/// <summary>The one that numbers alerts; its key is 0. Calls interleave.</summary>
[Alias("monitor.alert-log")]
public interface IAlertLogGrain : IGrainWithIntegerKey
{
    /// <summary>Appends the revisions that are not there yet, in order, and returns once they are on disk.</summary>
    /// <exception cref="Domain.Journal.StoreException">The store failed; appending them again is safe.</exception>
    [Alias("append")]
    Task Append([Immutable] Alert[] revisions);
}
