namespace Monitor.Cli;

/// <summary>What a command names does not exist (exit code 1). The message is one sentence: what is missing and where to look.</summary>
internal sealed class NotFoundException(string message) : Exception(message);
