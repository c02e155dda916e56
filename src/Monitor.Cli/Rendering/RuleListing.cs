using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Cli.Rendering;

/// <summary>Rules as a table and in words.</summary>
internal static class RuleListing
{
    public static async Task WriteAsync(Terminal terminal, IAsyncEnumerable<Rule> rules)
    {
        var listing = new Listing(terminal, new Column("Rule"), new Column("Severity"), new Column("Topics", Least: 9), new Column("What", Least: 24));
        await foreach (var rule in rules)
            listing.Add(
                rule.Id, new Cell(Words.Name(rule.Severity), Words.StyleOf(rule.Severity)), string.Join(", ", rule.Topics),
                $"{Condition(rule)}: {string.Join(", ", rule.Themes)}");
        listing.Flush();
        if (listing.Rows == 0) terminal.Line("No rule is in force.");
    }

    /// <summary>What the rule looks for, as the end of a sentence.</summary>
    public static string InWords(Rule rule) =>
        $"{Words.Name(rule.Severity)} when {string.Join(", ", rule.Themes)} {Condition(rule)} for {string.Join(", ", rule.Topics)}";

    private static string Condition(Rule rule) => rule.When switch
    {
        RuleCondition.Count => $"has {Words.Count(rule.AtLeast, "report")} within {Duration.Format(rule.Within)}",
        RuleCondition.Surge => $"surges within {Duration.Format(rule.Within)}",
        _ => $"appears after {Duration.Format(rule.Within)} without",
    };
}
