namespace Monitor.Server;

/// <summary>How a node runs.</summary>
public sealed record NodeOptions
{
    /// <summary>The address of the HTTP API unless another is given.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The folder that keeps everything; created if it is missing. One node at a time uses a folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where the HTTP API listens; several separated by semicolons. Port 0 takes a free one. <see cref="DefaultUrl"/> by default.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>A folder of files that extend the lexicon, or null.</summary>
    public string? LexiconFolder { get; init; }

    /// <summary>The clock that stamps the journal. The system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether messages on stderr go into detail, with stack traces. They do not by default.</summary>
    public bool Verbose { get; init; }

    /// <summary>Changes services before the node is built; for tests.</summary>
    internal Action<IServiceCollection>? Configure { get; init; }
}
