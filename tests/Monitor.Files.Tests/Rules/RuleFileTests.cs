using System.Text.Json;
using Monitor.Domain.Articles;
using Monitor.Domain.Json;
using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Files.Tests.Rules;

public class RuleFileTests
{
    private const string Example = """
        id: troop-withdrawal
        topics: [country:*]                 # ids, kind:*, or named groups
        themes: [military.troop_withdrawal]
        statuses: [occurred, planned]       # default: occurred and planned
        when: appears
        within: 7d
        role: any
        severity: warning
        """;

    [Fact]
    public void The_documented_example_is_read()
    {
        var rule = Assert.Single(RuleFile.Parse(Example, "r.yaml"));
        Assert.Equal("troop-withdrawal", rule.Id);
        Assert.Equal(["country:*"], rule.Topics);
        Assert.Equal(["military.troop_withdrawal"], rule.Themes);
        Assert.Equal([ReportStatus.Occurred, ReportStatus.Planned], rule.Statuses);
        Assert.Equal(RuleCondition.Appears, rule.When);
        Assert.Equal(TimeSpan.FromDays(7), rule.Within);
        Assert.Equal(RoleFilter.Any, rule.Role);
        Assert.Equal(Severity.Warning, rule.Severity);
    }

    [Fact]
    public void What_is_left_out_has_the_defaults_of_the_domain()
    {
        var rule = Assert.Single(RuleFile.Parse("{id: a, topics: country:AF, themes: peace.talks, when: surge, within: 12h}", "r.yaml"));
        var bare = new Rule { Id = "a", Topics = ["country:AF"], Themes = ["peace.talks"], When = RuleCondition.Surge, Within = TimeSpan.FromHours(12) };
        Assert.Equal(bare, rule);
        Assert.Equal(bare.Version, rule.Version);
    }

    [Fact]
    public void A_list_and_several_documents_hold_several_rules()
    {
        const string Tail = ", topics: [\"*\"], themes: [military.*], when: count, atLeast: 3, publishers: 2, within: 30m}";
        var rules = RuleFile.Parse($"- {{id: a{Tail}\n- {{id: b{Tail}\n---\nid: c\ntopics: [org:taliban]\nthemes: [peace.talks]\nwhen: appears\nwithin: 1d\n---\n", "r.yaml");
        Assert.Equal(["a", "b", "c"], rules.Select(r => r.Id));
        Assert.Equal(3, rules[0].AtLeast);
        Assert.Equal(2, rules[0].Publishers);
        Assert.Equal(TimeSpan.FromMinutes(30), rules[0].Within);
    }

    [Fact]
    public void JSON_is_read_too_and_a_rule_sent_as_JSON_may_be_sent_back()
    {
        var rule = Assert.Single(RuleFile.Parse("""
            {"id": "a", "topics": ["country:*"], "themes": ["politics.coup"], "statuses": ["called_for"],
             "when": "appears", "within": "7d", "severity": "critical", "description": "Say \"no\"\nto \u00e9"}
            """, "body"));
        var surge = rule with { When = RuleCondition.Surge, AtLeast = 4, Significance = 0.01, Within = TimeSpan.FromMinutes(90), Description = null };
        Assert.Equal("Say \"no\"\nto é", rule.Description);
        Assert.Equal([ReportStatus.CalledFor], rule.Statuses);
        Assert.Equal(rule, Assert.Single(RuleFile.Parse(JsonSerializer.Serialize(rule, MonitorJson.Options), "body")));
        Assert.Equal(surge, Assert.Single(RuleFile.Parse(JsonSerializer.Serialize(surge, MonitorJson.Options), "body")));
    }

    [Fact]
    public void All_problems_are_told_at_once_with_line_and_field()
    {
        var problems = Problems("""
            id: Troop Withdrawal
            topics: [country:*, afghanistan, country:af]
            theme: [military.troop_withdrawal]
            when: apears
            within: 45d
            severity: bad
            atleast: 3
            """);
        Assert.Equal(
        [
            "r.yaml:1: `id` is \"Troop Withdrawal\". Use lower-case letters, digits and hyphens, at most 64, such as troop-withdrawal.",
            "r.yaml:1: `themes` is missing. Write a list such as [military.troop_withdrawal].",
            "r.yaml:2: `topics`: \"afghanistan\" is no topic. Use an id such as country:AF or org:taliban, a kind such as country:*, or \"*\" for all.",
            "r.yaml:2: `topics`: \"country:af\" is no country. Use two capital letters of ISO 3166, such as country:AF.",
            "r.yaml:3: `theme` is no field of a rule; did you mean `themes`?",
            "r.yaml:4: `when` is \"apears\". Use appears, count or surge; did you mean `appears`?",
            "r.yaml:5: `within` is 45d. It may be at most 30d.",
            "r.yaml:6: `severity` is \"bad\". Use info, warning or critical.",
            "r.yaml:7: `atleast` is no field of a rule; did you mean `atLeast`?",
        ], problems);
    }

    [Theory]
    [InlineData("within: 7d", "within: 7 days", "`within` is \"7 days\". Write a number and a unit: 30m, 12h or 7d.")]
    [InlineData("within: 7d", "within: 0d", "`within` is 0d. It must be more than zero, such as 7d.")]
    [InlineData("within: 7d", "within: 99999999999999999999d", "`within` is \"99999999999999999999d\". Write a number and a unit: 30m, 12h or 7d.")]
    [InlineData("within: 7d", "within:", "`within` is missing. Write a duration such as 12h or 7d.")]
    [InlineData("when: appears", "when: appears\natLeast: 3", "`atLeast` has no effect on `when: appears`. Remove it, or use `when: count`.")]
    [InlineData("when: appears", "when: count\natLeast: 0", "`atLeast` is \"0\". Give a whole number from 1.")]
    [InlineData("when: appears", "when: count\npublishers: two", "`publishers` is \"two\". Give a whole number from 1.")]
    [InlineData("when: appears", "when: count\nsignificance: 0.01", "`significance` has no effect on `when: count`. Remove it, or use `when: surge`.")]
    [InlineData("when: appears", "when: surge\nsignificance: 0.5", "`significance` is \"0.5\". Give a probability between 0 and 0.5, such as 0.001.")]
    [InlineData("when: appears", "when: surge\nsignificance: NaN", "`significance` is \"NaN\". Give a probability between 0 and 0.5, such as 0.001.")]
    [InlineData("role: any", "role: [any]", "`role` must be a single value.")]
    [InlineData("statuses: [occurred, planned]", "statuses: []", "`statuses` is an empty list. Name at least one.")]
    [InlineData("statuses: [occurred, planned]", "statuses: [ocurred]", "`statuses` is \"ocurred\". Use occurred, planned, called_for, denied or historical; did you mean `occurred`?")]
    [InlineData("topics: [country:*]", "topics: {a: b}", "`topics` must be a list, such as [a, b].")]
    [InlineData("[military.troop_withdrawal]", "[military.troop_withdrawl]", "`themes`: \"military.troop_withdrawl\" is not known; did you mean `military.troop_withdrawal`?")]
    [InlineData("[military.troop_withdrawal]", "[sports.*]", "`themes`: \"sports.*\" is not known.")]
    [InlineData("[military.troop_withdrawal]", "[military]", "`themes`: \"military\" is no theme. Use an id such as military.troop_withdrawal, a group such as military.*, or \"*\" for all.")]
    [InlineData("[country:*]", "[country:ZZ]", "`topics`: \"country:ZZ\" is not known; did you mean `country:AF`?")]
    public void Each_field_says_what_it_takes(string written, string instead, string expected)
    {
        var vocabulary = new RuleVocabulary { Themes = ["military.troop_withdrawal", "peace.talks"], Topics = ["country:AF"] };
        var e = Assert.Throws<RuleFileException>(() => RuleFile.Parse(Example.Replace(written, instead), "r.yaml", vocabulary));
        Assert.Equal(expected, Assert.Single(e.Problems).Split(": ", 2)[1]);
    }

    [Theory]
    [InlineData("", "There is no rule in it.")]
    [InlineData("# nothing\n---\n", "There is no rule in it.")]
    [InlineData("just words", "A rule must be a list of fields")]
    [InlineData("- [a]", "A rule must be a list of fields")]
    [InlineData("id: a\n  topics: [", "It is no valid YAML: ")]
    [InlineData("id: a\nid: b", "It is no valid YAML: ")]
    [InlineData("id: a\ntopics: [*]", "Put a lone * in quotes")]
    public void What_is_no_rule_file_is_refused(string yaml, string expected) => Assert.Contains(expected, Assert.Single(Problems(yaml)));

    [Fact]
    public void A_body_nested_without_end_is_refused_and_does_not_exhaust_the_stack() =>
        Assert.Contains("nested deeper", Assert.Single(Problems(new string('[', 500_000))));

    [Fact]
    public void An_id_used_twice_is_refused() =>
        Assert.Contains("`id` troop-withdrawal is taken", Assert.Single(Problems($"{Example}\n---\n{Example}")));

    private static IReadOnlyList<string> Problems(string yaml) => Assert.Throws<RuleFileException>(() => RuleFile.Parse(yaml, "r.yaml")).Problems;
}
