namespace Monitor.Analysis.Topics;

/// <summary>
/// What the listed organizations of a country are called in its own news: "Supreme Court", "Ministry of Finance", where the list says "US Supreme Court", "Japanese
/// Finance Ministry". Immutable and thread-safe.
/// </summary>
internal sealed class NamesWithoutCountry
{
    private readonly Dictionary<string, int>?[] _byCountry;

    public NamesWithoutCountry(KnownTopic[] topics, ShapeWords words)
    {
        _byCountry = new Dictionary<string, int>?[topics.Length];
        var slugs = new OrganizationSlug(words);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            if (topics[topic].IsCountry || topics[topic].Country is not (>= 0 and var country)) continue;
            var names = _byCountry[country] ??= new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var name in topics[topic].Names)
                if (Without(topics[country].Names, name) is { } rest) names.TryAdd(slugs.Of("", rest).ToString(), topic);
        }
    }

    /// <summary>The organization of a country that is called so; -1 if there is none.</summary>
    public int Find(int country, ReadOnlySpan<char> slug) =>
        country < _byCountry.Length && _byCountry[country] is { } names && names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(slug, out var topic) ? topic : -1;

    /// <summary>The name without its country at the beginning, behind "of" at the end or in brackets; null if it has none there or is but one word without it.</summary>
    private static string? Without(IReadOnlyList<string> countryNames, string name)
    {
        foreach (var country in countryNames)
        {
            var rest = name;
            if (name.StartsWith(country, StringComparison.Ordinal)) rest = name[country.Length..] switch
            {
                ['\'', 's', ' ', .. var possessed] => possessed,
                [' ', .. var modified] => modified,
                _ => name,
            };
            else if (name.EndsWith($" of {country}", StringComparison.Ordinal)) rest = name[..^(country.Length + 4)];
            else if (name.EndsWith($" of the {country}", StringComparison.Ordinal)) rest = name[..^(country.Length + 8)];
            else if (name.EndsWith($" ({country})", StringComparison.Ordinal)) rest = name[..^(country.Length + 3)];
            if (rest.Length < name.Length && rest.Contains(' ')) return rest;
        }
        return null;
    }
}
