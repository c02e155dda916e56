using Monitor.Domain.Journal;
using Monitor.Domain.Rules;

namespace Monitor.Grains.Journal;

/// <summary>Says when an hour of the clock has begun that the journal has no tick of.</summary>
internal sealed class HourlyTick(TimeProvider clock)
{
    private long _hour = long.MaxValue;
    private bool _asked;

    public void Restart(RuleBook book, JournalHead head) =>
        Ticked(book.Ticks is [.., var last] ? last.Stamp : head.Position > 0 ? head.Stamp : clock.GetUtcNow());

    public void Ticked(DateTimeOffset stamp) => (_hour, _asked) = (HourOf(stamp), false);

    /// <summary>True once for each tick that is due; <see cref="Restart"/> or <see cref="Ticked"/> must follow.</summary>
    public bool IsDue()
    {
        if (_asked || HourOf(clock.GetUtcNow()) <= _hour) return false;
        return _asked = true;
    }

    private static long HourOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerHour;
}
