using System.Collections.Concurrent;

namespace Monitor.Domain.Rules;

/// <summary>The runs of all rules, found by position, topic and theme, or by key. Asked for each report that is folded, so everything is worked out once.</summary>
internal sealed class RuleRuns
{
    private readonly Dictionary<string, Wordings> _byKey;
    private readonly Segment[] _segments;
    private readonly long[] _ends;

    public RuleRuns(List<RuleTerm> terms)
    {
        var runs = terms.ToDictionary(t => t, t => new RuleRun(t));
        _byKey = terms.GroupBy(t => runs[t].Key, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => new Wordings([.. g.Select(t => (t.From, runs[t]))], g.Last().End), StringComparer.Ordinal);
        _segments = [.. terms.SelectMany(t => new[] { t.From, t.End ?? t.From }).Distinct().Order().Select(from => new Segment(
            from, [.. terms.Where(t => t.InForceAt(from + 1)).OrderBy(t => t.Rule.Id, StringComparer.Ordinal).Select(t => runs[t])]))];
        _ends = [.. _byKey.Values.Select(w => w.End).OfType<long>().Order()];
    }

    public IReadOnlyList<RuleRun> At(long position, string topic, string theme)
    {
        for (var i = _segments.Length - 1; i >= 0; i--) if (_segments[i].From < position) return _segments[i].Covering(topic, theme);
        return [];
    }

    public (RuleRun Run, long? End) Of(string key, long position)
    {
        var (worded, end) = _byKey[key];
        for (var i = worded.Length - 1; i > 0; i--) if (worded[i].From < position) return (worded[i].Run, end);
        return (worded[0].Run, end);
    }

    public bool HasEnded(long after, long upTo)
    {
        var at = Array.BinarySearch(_ends, after + 1);
        if (at < 0) at = ~at;
        return at < _ends.Length && _ends[at] <= upTo;
    }

    private sealed record Wordings((long From, RuleRun Run)[] Worded, long? End);

    /// <summary>The rules in force from one change of the rules to the next.</summary>
    private sealed class Segment(long from, RuleRun[] runs)
    {
        private readonly ConcurrentDictionary<(string Topic, string Theme), RuleRun[]> _covering = new();

        public long From => from;

        public RuleRun[] Covering(string topic, string theme) =>
            _covering.GetOrAdd((topic, theme), static (key, all) => [.. all.Where(r => r.Rule.Covers(key.Topic, key.Theme))], runs);
    }
}
