using Monitor.Domain.Articles;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>One article's reports of one theme for one topic, as its rules see it.</summary>
/// <param name="Position">The article's entry.</param>
/// <param name="EventTime">When.</param>
/// <param name="Stamp">When it was journaled.</param>
/// <param name="Story">The position of the first article of its story.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Facets">The statuses and parts that occur, as <see cref="FacetsOf"/> packs them.</param>
/// <param name="Late">Too far behind the watermark to raise anything.</param>
public readonly record struct ReportPoint(
    long Position, DateTimeOffset EventTime, DateTimeOffset Stamp, long Story, string? Publisher, int Facets, bool Late)
{
    private const int Parts = 3;

    /// <summary>Points are kept in the order of their event times, equal ones in that of their positions.</summary>
    public static readonly Comparer<ReportPoint> ByTime = Comparer<ReportPoint>.Create((a, b) =>
        a.EventTime.CompareTo(b.EventTime) is var byTime and not 0 ? byTime : a.Position.CompareTo(b.Position));

    /// <summary>Whether a rule counts it. <paramref name="mask"/> is <see cref="MaskOf"/> the rule.</summary>
    public bool Counts(int mask) => !Late && (Facets & mask) != 0;

    /// <summary>A bit for each (status, part) that occurs; the part is none, actor or target.</summary>
    public static int FacetsOf(IEnumerable<SliceReport> reports)
    {
        var facets = 0;
        foreach (var report in reports)
        {
            if (report.Actor) facets |= Bit(report.Status, 1);
            if (report.Target) facets |= Bit(report.Status, 2);
            if (!report.Actor && !report.Target) facets |= Bit(report.Status, 0);
        }
        return facets;
    }

    /// <summary>The bits that a rule counts.</summary>
    public static int MaskOf(Rule rule)
    {
        var mask = 0;
        foreach (var status in rule.Statuses)
        {
            if (rule.Role != RoleFilter.Target) mask |= Bit(status, 1);
            if (rule.Role != RoleFilter.Actor) mask |= Bit(status, 2);
            if (rule.Role == RoleFilter.Any) mask |= Bit(status, 0);
        }
        return mask;
    }

    private static int Bit(ReportStatus status, int part) => 1 << ((int)status * Parts + part);
}
