namespace Monitor.Domain.Articles;

/// <summary>One text from one source at one time, as it was sent.</summary>
public sealed record Article
{
    /// <summary>The identity of the article. Two articles with the same id and text are the same article; the same id with another text is a revision.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The name of the publisher as sent, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The headline, or null. Headlines alone are articles.</summary>
    public string? Title { get; init; }

    /// <summary>The body; empty when there is a headline alone.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was published (UTC), or null where the sender did not say: then the time of arrival counts.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>ISO 639-1 code as declared by the sender, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it: <see cref="Source"/>, else the host of <see cref="Url"/> without "www.", else null.</summary>
    public string? Publisher => Source ?? PublisherOf(Url);

    /// <summary>All but the body.</summary>
    public Article WithoutText() => this with { Text = "" };

    private static string? PublisherOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0
            ? parsed.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? parsed.Host[4..] : parsed.Host
            : null;
}
