using Monitor.Analysis.Tests.Corpora;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Examples;

/// <summary>The article that started the project, and one of the same shape that is part of it.</summary>
public sealed class WithdrawalExampleTests
{
    private const string UsersExample = "../seeds";

    private const string SameShape =
        """
        China, which has been busy between Pakistan and Afghanistan since the withdrawal of US troops from the war-torn country, has offered to host peace talks between the Afghan government and the Taliban.

        The US had announced its plans to withdraw its troops completely from Afghanistan by September. The withdrawal of US troops has raised concerns in Beijing that militants from Afghanistan’s north could regroup near Xinjiang.

        The eight-member Shanghai Cooperation Organization (SCO), of which India and Pakistan are members, met on Monday. Russia, Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan are members of the SCO.

        There were U.S. allegations of genocide against Muslim Uighurs by the Chinese government in Xinjiang. He denies allegations of running mass detention camps and violating the human rights of Uighurs.

        Afghan leaders in Kabul welcomed the Afghan talks, Afghanistan’s envoy told the UN Security Council.
        """;

    [Fact]
    public void An_article_of_this_shape_is_understood() => Check(Analyze(SameShape), SameShape);

    [CorporaFact(UsersExample)]
    public void The_users_own_example_is_understood()
    {
        var text = File.ReadAllText(Directory.GetFiles(CorporaFactAttribute.Find(UsersExample), "*.txt").Order(StringComparer.Ordinal).First()).TrimStart();
        text = text["date 2021-05-18 ".Length..];

        var analysis = Analyze(text);

        Check(analysis, text);
        Assert.Superset(
            new HashSet<string>
            {
                "org:taliban", "org:united-nations", "org:un-security-council", "org:shanghai-cooperation-organization", "org:east-turkestan-islamic-movement",
                "org:islamic-state", "org:al-qaeda", "org:xinhua",
            },
            analysis.Topics.Select(topic => topic.Id).ToHashSet());
    }

    private static ArticleAnalysis Analyze(string text) => RealLexicon.Analyzer.Analyze(SmallLexicon.Article(text));

    private static void Check(ArticleAnalysis analysis, string text)
    {
        Assert.Equal("country:AF", analysis.Topics[0].Id);
        Assert.True(analysis.Topics[0].Focus);
        var countries = analysis.Topics.Where(topic => topic.Kind == "country").Select(topic => topic.Id["country:".Length..]).ToHashSet();
        Assert.Superset(new HashSet<string> { "AF", "CN", "US", "PK", "IN", "RU", "KZ", "KG", "TJ", "UZ" }, countries);

        var withdrawals = analysis.Reports.Where(report => report.Theme == "military.troop_withdrawal").ToList();
        var planned = Assert.Single(withdrawals, report => report.Evidence.Text.StartsWith("The US had announced", StringComparison.Ordinal));
        Assert.Equal(ReportStatus.Planned, planned.Status);
        Assert.Equal(["country:US"], planned.Actors);
        Assert.Equal(["country:AF"], planned.Targets);
        Assert.Equal("The US had announced its plans to withdraw its troops completely from Afghanistan by September.", planned.Evidence.Text);
        Assert.Equal(planned.Evidence.Text, text[planned.Evidence.Start..planned.Evidence.End]);
        Assert.Contains(withdrawals, report => report.CountsFor.Contains("country:AF"));
        Assert.All(withdrawals.SelectMany(report => report.CountsFor), topic => Assert.Contains(topic, new[] { "country:AF", "country:US" }));

        Assert.Contains(analysis.Reports, report => report is { Theme: "peace.mediation_offer" } && report.Actors.Contains("country:CN") && report.Targets.Contains("country:AF"));
        Assert.Contains(analysis.Reports, report => report.Theme == "violence.mass_killing" && report.Actors.Contains("country:CN"));
        Assert.Contains(analysis.Reports, report => report is { Theme: "rights.abuse", Status: ReportStatus.Denied });
    }
}
