using Monitor.Analysis.Text;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Topics;

/// <summary>Makes the list of topics of an article. Holds memory that is reused; one article at a time.</summary>
internal sealed class TopicList(Gazetteer gazetteer)
{
    private readonly int[] _counts = new int[gazetteer.Topics.Length];
    private readonly List<string>?[] _surfaces = new List<string>?[gazetteer.Topics.Length];

    /// <summary>The topics in the order of the ranking, each with its count and surfaces.</summary>
    public TopicMention[] Build(Document document, MentionList mentions, FocusRanking ranking)
    {
        if (ranking.Ranked.Count == 0) return [];
        foreach (ref readonly var mention in mentions.Span)
        {
            Count(document, mention.First, mention.Last, mention.Topic);
            if (mention.Country >= 0) Count(document, mention.First, mention.Last, mention.Country);
        }
        foreach (var (country, first, last) in ranking.Implied.Words) Count(document, first, last, country);
        var topics = new TopicMention[ranking.Ranked.Count];
        for (var i = 0; i < topics.Length; i++)
        {
            var topic = ranking.Ranked[i];
            topics[i] = new TopicMention(
                gazetteer.Topics[topic].Id, gazetteer.Topics[topic].Name, _counts[topic], i < ranking.Focus.Length, [.. _surfaces[topic]!]);
            _counts[topic] = 0;
            _surfaces[topic]!.Clear();
        }
        return topics;
    }

    private void Count(Document document, int first, int last, int topic)
    {
        _counts[topic]++;
        AddSurface(_surfaces[topic] ??= [], document.SpellingOf(first, last));
    }

    private static void AddSurface(List<string> surfaces, ReadOnlySpan<char> spelling)
    {
        foreach (var surface in surfaces)
            if (spelling.SequenceEqual(surface)) return;
        surfaces.Add(spelling.ToString());
    }
}
