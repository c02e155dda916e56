namespace Monitor.Grains.Journal;

/// <summary>The journal cannot be written at the moment; the message says why. Sending the same again later is safe.</summary>
[GenerateSerializer, Alias("monitor.journal-unavailable")]
public sealed class JournalUnavailableException(string message) : Exception(message);
