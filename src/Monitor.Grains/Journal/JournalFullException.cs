namespace Monitor.Grains.Journal;

/// <summary>The journal has as much waiting as it takes; nothing of the request was taken. Send the same again a little later.</summary>
[GenerateSerializer, Alias("monitor.journal-full")]
public sealed class JournalFullException(string message) : Exception(message);
