namespace Monitor.Client;

/// <summary>How a client behaves when a node is busy, restarting or gone.</summary>
public sealed record MonitorClientOptions
{
    /// <summary>How often a request is sent again after a transient failure. 8 by default, which rides out a restart of about half a minute.</summary>
    public int MaxRetries { get; init; } = 8;

    /// <summary>The delay before the first repetition; it doubles, with jitter, unless the node says Retry-After. 200 ms by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest delay between two attempts, whatever the node says. 10 s by default.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Told once for each request that has been sent in vain three times, before it waits and is sent again; null to wait in silence.</summary>
    public Action? Waiting { get; init; }

    /// <summary>How long one attempt may take until the answer begins. 100 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long an alert stream may be silent, comments included, before it is taken for dead. 45 s by default: three of the node's comments.</summary>
    public TimeSpan StreamTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Whether the first request waits for a node that does not listen yet. By default it does not, so that a wrong address is told at once; a node that
    /// has answered before is always waited for.
    /// </summary>
    public bool WaitForNode { get; init; }
}
