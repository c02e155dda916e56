namespace Monitor.Domain.Topics;

/// <summary>The kinds of topic, and the form of their ids: `country:AF`, `org:taliban`.</summary>
public static class TopicId
{
    /// <summary>The kind of countries: `country:` + ISO 3166-1 alpha-2 (XK for Kosovo).</summary>
    public const string Country = "country";

    /// <summary>The kind of organizations: `org:` + a stable slug.</summary>
    public const string Organization = "org";

    /// <summary>The part before the colon; the whole id if there is no colon.</summary>
    public static ReadOnlySpan<char> KindOf(ReadOnlySpan<char> id) => id.IndexOf(':') is var colon and >= 0 ? id[..colon] : id;

    /// <summary>Whether the id is that of a country.</summary>
    public static bool IsCountry(string id) => KindOf(id).SequenceEqual(Country);
}
