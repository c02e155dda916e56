using Monitor.Domain.Journal;

namespace Monitor.Domain.Rules;

/// <summary>
/// The fold of the journal's control entries: which rule was in force at which positions, and when time was seen to pass. Immutable:
/// <see cref="With"/> gives the next one. The same book serves a topic that is up to date and one that catches up.
/// </summary>
public sealed class RuleBook
{
    /// <summary>A book before the first control entry.</summary>
    public static RuleBook Empty { get; } = new([], [], []);

    private readonly List<long> _positions;
    private readonly List<RuleTerm> _terms;
    private readonly List<TickEntry> _ticks;
    private readonly RuleRuns _runs;

    private RuleBook(List<long> positions, List<RuleTerm> terms, List<TickEntry> ticks, RuleRuns? runs = null) =>
        (_positions, _terms, _ticks, _runs) = (positions, terms, ticks, runs ?? new RuleRuns(terms));

    /// <summary>The position of the last control entry in it; 0 if none.</summary>
    public long Position => _positions.Count > 0 ? _positions[^1] : 0;

    /// <summary>All terms in the order of their start, ended ones included.</summary>
    public IReadOnlyList<RuleTerm> Terms => _terms;

    /// <summary>All ticks in the order of their positions.</summary>
    public IReadOnlyList<TickEntry> Ticks => _ticks;

    /// <summary>The terms in force after the last control entry, in the order of the rule ids.</summary>
    public IEnumerable<RuleTerm> Current => _terms.Where(t => t.End is null).OrderBy(t => t.Rule.Id, StringComparer.Ordinal);

    /// <summary>The position of the last control entry at or before a position; 0 if none.</summary>
    public long LastAtOrBefore(long position)
    {
        var at = _positions.BinarySearch(position);
        if (at < 0) at = ~at - 1;
        return at < 0 ? 0 : _positions[at];
    }

    /// <summary>The rules in force for an entry at a position that look at this theme for this topic, in the order of their ids.</summary>
    public IReadOnlyList<RuleRun> RunsAt(long position, string topic, string theme) => _runs.At(position, topic, theme);

    /// <summary>The run of this key as worded at a position (its last wording where the run is over by then), and where the run ended (null while it goes on).</summary>
    public (RuleRun Run, long? End) RunOf(string key, long position) => _runs.Of(key, position);

    /// <summary>Whether a rule went out of force, or was replaced by another version, after one position and up to another.</summary>
    public bool HasEnded(long after, long upTo) => _runs.HasEnded(after, upTo);

    /// <summary>The first tick after one position and up to another that fits; fitting ticks must be followed by fitting ones only.</summary>
    public TickEntry? FirstTick(long after, long upTo, Func<TickEntry, bool> fits)
    {
        int low = 0, high = _ticks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ticks[middle].Position > after && fits(_ticks[middle])) high = middle;
            else low = middle + 1;
        }
        return low < _ticks.Count && _ticks[low].Position <= upTo ? _ticks[low] : null;
    }

    /// <summary>The book after these control entries, which must follow its position in order.</summary>
    /// <exception cref="ArgumentException">An entry is at or before <see cref="Position"/>, or is no control entry.</exception>
    public RuleBook With(IReadOnlyCollection<JournalEntry> entries)
    {
        if (entries.Count == 0) return this;
        List<long> positions = [.. _positions];
        List<RuleTerm> terms = [.. _terms];
        List<TickEntry> ticks = [.. _ticks];
        foreach (var entry in entries)
        {
            if (positions.Count > 0 && entry.Position <= positions[^1])
                throw new ArgumentException($"Control entry {entry.Position} does not follow {positions[^1]}.", nameof(entries));
            positions.Add(entry.Position);
            switch (entry)
            {
                case RuleAddedEntry added: Add(terms, added); break;
                case RuleRemovedEntry removed: End(terms, removed.RuleId, removed.Position); break;
                case TickEntry tick: ticks.Add(tick); break;
                default: throw new ArgumentException($"{entry.GetType().Name} is no control entry.", nameof(entries));
            }
        }
        return new RuleBook(positions, terms, ticks, entries.All(e => e is TickEntry) ? _runs : null);
    }

    // The same version again goes on where it was, with the new severity and text.
    private static void Add(List<RuleTerm> terms, RuleAddedEntry added)
    {
        var running = terms.Find(t => t.End is null && t.Rule.Id == added.Rule.Id);
        End(terms, added.Rule.Id, added.Position);
        var start = running?.Rule.Version == added.Rule.Version ? running.Start : added.Position;
        terms.Add(new RuleTerm(added.Rule, added.Position, start, null));
    }

    private static void End(List<RuleTerm> terms, string ruleId, long position)
    {
        var running = terms.FindIndex(t => t.End is null && t.Rule.Id == ruleId);
        if (running >= 0) terms[running] = terms[running] with { End = position };
    }
}

/// <summary>A rule as it was in force from one position to another.</summary>
/// <param name="From">The entry since which this wording (severity, text) holds.</param>
/// <param name="Start">The entry since which this version holds without a break: episodes that ran then are not raised by it.</param>
/// <param name="End">The entry that ended or reworded it, or null while it is in force.</param>
public sealed record RuleTerm(Rule Rule, long From, long Start, long? End)
{
    /// <summary>Whether it is in force for an entry at a position.</summary>
    public bool InForceAt(long position) => From < position && (End is null || position <= End);
}
