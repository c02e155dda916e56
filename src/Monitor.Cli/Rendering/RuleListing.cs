using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Cli.Rendering;

/// <summary>Rules as a table and in words.</summary>
internal static class RuleListing
{
    public static async Task WriteAsync(Terminal terminal, IAsyncEnumerable<Rule> rules)
    {
        var listing = new Listing(terminal, new Column("Rule"), new Column("Severity"), new Column("When", Least: 12), new Column("Topics", Least: 9), new Column("Themes", Least: 16));
        await foreach (var rule in rules)
            listing.Add(
                rule.Id, new Toned(Words.Name(rule.Severity), Words.ToneOf(rule.Severity)), Briefly(rule), string.Join(", ", rule.Topics), string.Join(", ", rule.Themes));
        listing.Flush();
        if (listing.Rows == 0) terminal.Line("No rule is in force.");
    }

    /// <summary>What the rule looks for, as the end of a sentence.</summary>
    public static string InWords(Rule rule) =>
        $"{Words.Name(rule.Severity)} when {string.Join(", ", rule.Themes)} {Condition(rule)} for {string.Join(", ", rule.Topics)}";

    private static string Briefly(Rule rule) => rule.When switch
    {
        RuleCondition.Count => $"{rule.AtLeast} in {Duration.Format(rule.Within)}",
        RuleCondition.Surge => $"surge in {Duration.Format(rule.Within)}",
        _ => $"new in {Duration.Format(rule.Within)}",
    };

    private static string Condition(Rule rule) => rule.When switch
    {
        RuleCondition.Count => $"has {Words.Count(rule.AtLeast, "report")} within {Duration.Format(rule.Within)}",
        RuleCondition.Surge => $"surges within {Duration.Format(rule.Within)}",
        _ => $"appears after {Duration.Format(rule.Within)} without",
    };
}
