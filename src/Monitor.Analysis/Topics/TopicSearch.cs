namespace Monitor.Analysis.Topics;

/// <summary>Finds topics by what people type: an id, a name, an alias, a part of a name.</summary>
internal sealed class TopicSearch(Gazetteer gazetteer)
{
    private const int Most = 20;
    private const int ShortestPart = 3;

    /// <summary>An exact id alone; else exact names before aliases before parts of names, countries before organizations.</summary>
    public IReadOnlyList<Topic> Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return [];
        var byId = gazetteer.Topics.FirstOrDefault(topic => topic.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (byId != null) return [new Topic(byId.Id, byId.Name)];
        return
        [
            .. gazetteer.Topics.Select(topic => (Topic: topic, Rank: RankOf(topic, wanted))).Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank).ThenBy(found => !found.Topic.IsCountry).ThenBy(found => found.Topic.Name.Length)
                .ThenBy(found => found.Topic.Id, StringComparer.Ordinal).Take(Most).Select(found => new Topic(found.Topic.Id, found.Topic.Name)),
        ];
    }

    private static int RankOf(KnownTopic topic, string wanted)
    {
        if (topic.Id.AsSpan(topic.Id.IndexOf(':') + 1).Equals(wanted, StringComparison.OrdinalIgnoreCase)) return 0;
        if (topic.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return 0;
        if (topic.Names.Any(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase))) return 1;
        if (wanted.Length < ShortestPart) return int.MaxValue;
        return topic.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 2
            : topic.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 3 : int.MaxValue;
    }
}
