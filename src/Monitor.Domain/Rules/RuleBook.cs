using Monitor.Domain.Journal;

namespace Monitor.Domain.Rules;

/// <summary>
/// The fold of the journal's control entries: which rule was in force at which positions, and when time was seen to pass. Immutable:
/// <see cref="With"/> gives the next one. The same book serves a topic that is up to date and one that catches up.
/// </summary>
public sealed class RuleBook
{
    /// <summary>A book before the first control entry.</summary>
    public static RuleBook Empty { get; } = new(0, [], []);

    private readonly List<RuleTerm> _terms;
    private readonly List<TickEntry> _ticks;

    private RuleBook(long position, List<RuleTerm> terms, List<TickEntry> ticks) => (Position, _terms, _ticks) = (position, terms, ticks);

    /// <summary>The position of the last control entry in it; 0 if none.</summary>
    public long Position { get; }

    /// <summary>All terms in the order of their start, ended ones included.</summary>
    public IReadOnlyList<RuleTerm> Terms => _terms;

    /// <summary>All ticks in the order of their positions.</summary>
    public IReadOnlyList<TickEntry> Ticks => _ticks;

    /// <summary>The rules in force after the last control entry, by id.</summary>
    public IEnumerable<RuleTerm> Current => _terms.Where(t => t.End is null).OrderBy(t => t.Rule.Id, StringComparer.Ordinal);

    /// <summary>The book after these control entries, which must follow its position in order.</summary>
    /// <exception cref="ArgumentException">An entry is at or before <see cref="Position"/>.</exception>
    public RuleBook With(IEnumerable<JournalEntry> entries)
    {
        var (position, terms, ticks) = (Position, _terms, _ticks);
        foreach (var entry in entries)
        {
            if (entry.Position <= position) throw new ArgumentException($"Control entry {entry.Position} does not follow {position}.", nameof(entries));
            if (ReferenceEquals(terms, _terms)) (terms, ticks) = ([.. _terms], [.. _ticks]);
            position = entry.Position;
            switch (entry)
            {
                case RuleAddedEntry added: Add(terms, added); break;
                case RuleRemovedEntry removed: End(terms, removed.RuleId, removed.Position); break;
                case TickEntry tick: ticks.Add(tick); break;
                default: throw new ArgumentException($"{entry.GetType().Name} is no control entry.", nameof(entries));
            }
        }
        return ReferenceEquals(terms, _terms) ? this : new RuleBook(position, terms, ticks);
    }

    // The same version again goes on where it was, with the new severity and text.
    private static void Add(List<RuleTerm> terms, RuleAddedEntry added)
    {
        var running = terms.FindIndex(t => t.End is null && t.Rule.Id == added.Rule.Id);
        if (running >= 0 && terms[running].Rule.Version == added.Rule.Version)
        {
            var start = terms[running].Start;
            terms[running] = terms[running] with { End = added.Position };
            terms.Add(new RuleTerm(added.Rule, added.Position, start, null));
            return;
        }
        End(terms, added.Rule.Id, added.Position);
        terms.Add(new RuleTerm(added.Rule, added.Position, added.Position, null));
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
    /// <summary>Whether it is in force at an entry of this position.</summary>
    public bool InForceAt(long position) => From < position && (End is null || position < End);
}
