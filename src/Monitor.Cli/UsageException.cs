namespace Monitor.Cli;

/// <summary>The command cannot be meant like this (exit code 2). The message is one sentence: what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
