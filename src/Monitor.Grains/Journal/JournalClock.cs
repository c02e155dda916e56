namespace Monitor.Grains.Journal;

/// <summary>Names the clock that stamps the journal, which tests and replays may set; the runtime's own timers keep real time.</summary>
public static class JournalClock
{
    /// <summary>The key of the <see cref="TimeProvider"/> service.</summary>
    public const string Key = "Monitor.Journal";
}
