using Monitor.Domain.Articles;
using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Files.Tests.Rules;

public class DefaultRulesTests
{
    [Fact]
    public void The_default_rules_load_each_under_its_own_id_with_a_description()
    {
        Assert.InRange(DefaultRules.All.Count, 25, 40);
        Assert.Equal(DefaultRules.All.Count, DefaultRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(DefaultRules.All, r => Assert.EndsWith(".", r.Description));
    }

    [CorpusFact("themes.tsv")]
    public void They_name_only_themes_of_the_taxonomy()
    {
        var vocabulary = new RuleVocabulary { Themes = [.. File.ReadLines(SharedData.Find("themes.tsv")!).Skip(1).Select(l => l.Split('\t')[0])] };
        Assert.All(DefaultRules.Files, f => RuleFile.Parse(f.Yaml, f.Name, vocabulary));
    }

    [Fact]
    public void Troop_withdrawal_is_as_promised()
    {
        var promised = new Rule
        {
            Id = "troop-withdrawal",
            Topics = ["country:*"],
            Themes = ["military.troop_withdrawal"],
            Statuses = [ReportStatus.Occurred, ReportStatus.Planned],
            When = RuleCondition.Appears,
            Within = TimeSpan.FromDays(7),
            Role = RoleFilter.Any,
            Severity = Severity.Warning,
        };
        var shipped = DefaultRules.All.Single(r => r.Id == "troop-withdrawal");
        Assert.Equal(promised.Version, shipped.Version);
        Assert.Equal(promised.Severity, shipped.Severity);
    }

    [Fact]
    public void Nothing_denied_demanded_or_past_raises_an_alert() =>
        Assert.All(DefaultRules.All, r => Assert.Subset(new HashSet<ReportStatus> { ReportStatus.Occurred, ReportStatus.Planned }, new HashSet<ReportStatus>(r.Statuses)));
}
