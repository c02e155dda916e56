namespace Monitor.Server;

/// <summary>A node cannot start. The message is one sentence for the person who started it: what is wrong and what to do.</summary>
public sealed class NodeStartException(string message, Exception? inner = null) : Exception(message, inner);
