using System.Net;

namespace Monitor.Client;

/// <summary>A node answered that it does not do what was asked. The message is the node's own sentence: what is wrong and what to do.</summary>
public sealed class MonitorApiException : Exception
{
    internal MonitorApiException(string message, HttpStatusCode status, IReadOnlyList<string>? errors = null, IReadOnlyList<TopicCandidate>? candidates = null) : base(message) =>
        (Status, Errors, Candidates) = (status, errors ?? [], candidates ?? []);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>All that is wrong where there can be several things, such as in a rule file; else empty.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The topics that an ambiguous name may mean, the most likely first; else empty.</summary>
    public IReadOnlyList<TopicCandidate> Candidates { get; }

    /// <summary>Whether what was asked for does not exist.</summary>
    public bool IsNotFound => Status == HttpStatusCode.NotFound;
}

/// <summary>A topic that a name may mean.</summary>
public sealed record TopicCandidate(string Id, string Name);
