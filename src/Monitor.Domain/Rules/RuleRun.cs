using System.Globalization;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Rules;

/// <summary>A rule version in force without a break, as topics evaluate it.</summary>
public sealed class RuleRun(RuleTerm term)
{
    /// <summary>Rule, version and start: what episodes are kept under.</summary>
    public string Key { get; } = KeyOf(term);

    /// <summary>The rule as worded.</summary>
    public Rule Rule { get; } = term.Rule;

    /// <summary>The rule's version.</summary>
    public string Version { get; } = term.Rule.Version;

    /// <summary>The position since which this version is in force.</summary>
    public long Start { get; } = term.Start;

    /// <summary>The reports that it counts, for <see cref="ReportPoint.Counts"/>.</summary>
    public int Mask { get; } = ReportPoint.MaskOf(term.Rule);

    /// <summary>The key of the run that a term belongs to.</summary>
    public static string KeyOf(RuleTerm term) =>
        string.Create(CultureInfo.InvariantCulture, $"{term.Rule.Id}@{term.Rule.Version}#{term.Start}");
}
