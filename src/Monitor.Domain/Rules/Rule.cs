using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Domain.Articles;

namespace Monitor.Domain.Rules;

/// <summary>What to alert on. Immutable; the defaults are those of a rule file that leaves the field out.</summary>
public sealed record Rule
{
    /// <summary>The longest <see cref="Within"/>: as far back as a topic keeps single reports for its rules.</summary>
    public static readonly TimeSpan MaxWithin = TimeSpan.FromDays(30);

    /// <summary>A short name of lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Topic ids, or `country:*`, `org:*`, `*`.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Theme ids, or a group such as `military.*`.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>The statuses that count.</summary>
    public IReadOnlyList<ReportStatus> Statuses { get; init; } = [ReportStatus.Occurred, ReportStatus.Planned];

    /// <summary>What makes it true.</summary>
    public required RuleCondition When { get; init; }

    /// <summary>The window, and how long a theme must be quiet for an episode to end. More than zero, at most <see cref="MaxWithin"/>.</summary>
    public required TimeSpan Within { get; init; }

    /// <summary>The part that the topic must play in the report.</summary>
    public RoleFilter Role { get; init; } = RoleFilter.Any;

    /// <summary>count, surge: the least number of independent reports (stories; copies of one wire story are one) in the window.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>count, surge: the least number of different publishers in the window.</summary>
    public int Publishers { get; init; } = 1;

    /// <summary>surge: how improbable the window must be under the topic's own baseline. Between 0 and 0.5.</summary>
    public double Significance { get; init; } = 0.001;

    /// <summary>How bad it is. Does not decide firing.</summary>
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>What an analyst reads in lists, or null. Does not decide firing.</summary>
    public string? Description { get; init; }

    /// <summary>12 hex digits over the fields that decide firing: a change of severity or text is no new version and re-raises nothing.</summary>
    public string Version => ComputeVersion();

    /// <summary>Whether the rule looks at reports of this theme for this topic.</summary>
    public bool Covers(string topic, string theme) => Topics.Any(p => Matches(p, topic)) && Themes.Any(p => Matches(p, theme));

    private static bool Matches(string pattern, string id) =>
        pattern.EndsWith('*') ? id.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)) : pattern == id;

    private string ComputeVersion()
    {
        var fields = string.Join('\n',
            string.Join(',', Topics.Order(StringComparer.Ordinal)),
            string.Join(',', Themes.Order(StringComparer.Ordinal)),
            string.Join(',', Statuses.Order()),
            When,
            Within.Ticks.ToString(CultureInfo.InvariantCulture),
            Role,
            AtLeast.ToString(CultureInfo.InvariantCulture),
            Publishers.ToString(CultureInfo.InvariantCulture),
            When == RuleCondition.Surge ? Significance.ToString("R", CultureInfo.InvariantCulture) : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fields)).AsSpan(0, 6));
    }

    /// <summary>Equality of what a person can write.</summary>
    public bool Equals(Rule? other) =>
        other is not null && Id == other.Id && Version == other.Version && Severity == other.Severity && Description == other.Description;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Severity, Description);
}

/// <summary>What makes a rule true.</summary>
public enum RuleCondition
{
    /// <summary>The first such report after none for <see cref="Rule.Within"/>.</summary>
    Appears,

    /// <summary>At least <see cref="Rule.AtLeast"/> independent reports from at least <see cref="Rule.Publishers"/> publishers within the window.</summary>
    Count,

    /// <summary>More independent reports in the window than the topic's own baseline explains; never on a cold start.</summary>
    Surge,
}

/// <summary>The part that a topic must play in a report for a rule to count it.</summary>
public enum RoleFilter
{
    /// <summary>Any part, also none: a report that names no one counts for the topics of its sentence, or for those that the article is about.</summary>
    Any,

    /// <summary>It does it, or it is done to it or there.</summary>
    Party,

    /// <summary>It does it.</summary>
    Actor,

    /// <summary>It is done to it, or there.</summary>
    Target,
}

/// <summary>How bad an alert is.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Look at it today.</summary>
    Warning,

    /// <summary>Look at it now.</summary>
    Critical,
}
