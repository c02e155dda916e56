using Monitor.Analysis.Explanations;
using Monitor.Analysis.Loading;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Explanations;

public sealed class ThemeExplainerTests
{
    private const string File = "themes/military.yaml";

    [Fact]
    public void A_match_tells_which_part_of_the_pattern_matched_which_words()
    {
        const string text = "US troops will withdraw from Syria.";

        var match = Assert.Single(Explain(text).Matches);

        Assert.Equal(("military.troop_withdrawal", "{forces} ..6 (withdraw+|leave+)", File), (match.Theme, match.Pattern, match.File));
        Assert.Equal([("{forces}", "troops"), ("(withdraw+|leave+)", "withdraw")], match.Parts.Select(part => (part.Pattern, part.Words)));
        Assert.All(match.Parts, part => Assert.Equal(part.Words, text[part.Start..part.End]));
        Assert.Equal("troops will withdraw", text[match.Start..match.End]);
    }

    [Fact]
    public void A_report_tells_where_its_roles_and_its_status_come_from()
    {
        var report = Assert.Single(Explain("US troops will withdraw from Syria.").Matches).Report!;

        Assert.Equal(("country:US", "modifier"), (Assert.Single(report.Actors), report.ActorFrom));
        Assert.Equal(("country:SY", "from"), (Assert.Single(report.Targets), report.TargetFrom));
        Assert.Equal((ReportStatus.Planned, "cue"), (report.Status, report.StatusFrom));
        Assert.Equal("will", Assert.Single(report.Cues).Words);
    }

    [Fact]
    public void Only_the_cue_that_decides_is_told()
    {
        var report = Assert.Single(Explain("Turkey denied that its troops will withdraw from Syria.").Matches).Report!;

        Assert.Equal(ReportStatus.Denied, report.Status);
        Assert.Equal("denied", Assert.Single(report.Cues).Words);
    }

    [Fact]
    public void Without_a_cue_it_occurred_and_with_a_year_long_gone_a_date_decides_nothing_as_a_sentence_has_no_date_of_its_own()
    {
        Assert.Equal((ReportStatus.Occurred, "default"), StatusOf("Russian troops left Syria."));
        Assert.Equal((ReportStatus.Occurred, "default"), StatusOf("Russian troops left Syria in 1950."));
    }

    [Fact]
    public void A_match_that_is_voided_tells_by_what()
    {
        var match = Assert.Single(Explain("The soldier will withdraw from the race.").Matches);

        Assert.Equal("withdraw+ ..4 race", match.VoidedBy);
        Assert.Null(match.Report);
    }

    [Fact]
    public void Without_a_match_the_pattern_that_lacks_least_is_shown()
    {
        var explanation = Explain("The troops sang.");

        var miss = Assert.Single(explanation.Near);
        Assert.Empty(explanation.Matches);
        Assert.Equal("troops", Assert.Single(miss.Found).Words);
        Assert.Equal("(withdraw+|withdrawal)", Assert.Single(miss.Missing));
    }

    [Fact]
    public void Slots_are_parts_and_roles()
    {
        const string themes = "themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"<actor> ..2 army (left|leaves) <target> & (today|this week)\"] }\n";

        var match = Assert.Single(Explain("The Russian army left Syria this week.", themes).Matches);

        Assert.Equal(["<actor>", "army (left|leaves)", "<target>", "(today|this week)"], match.Parts.Select(part => part.Pattern));
        Assert.Equal(["Russian", "army left", "Syria", "this week"], match.Parts.Select(part => part.Words));
        Assert.Equal(("slot", "slot"), (match.Report!.ActorFrom, match.Report.TargetFrom));
    }

    [Fact]
    public void Themes_of_other_files_are_named_only()
    {
        var files = LexiconFiles.Of([.. SmallLexicon.Files(), ("themes/own.yaml", "themes:\n  - { id: own.owl, name: Owls, definition: d, patterns: [\"hoot+\"] }\n")]);

        var explanation = ThemeExplainer.Load(files, "themes/own.yaml").Explain("Owls hooted while troops left Syria.");

        Assert.Equal("own.owl", Assert.Single(explanation.Matches).Theme);
        Assert.Equal(["military.troop_withdrawal"], explanation.Others);
    }

    private static (ReportStatus, string) StatusOf(string text)
    {
        var report = Explain(text).Matches.Select(match => match.Report).OfType<ExplainedReport>().Single();
        return (report.Status, report.StatusFrom);
    }

    private static Explanation Explain(string text, string themes = SmallLexicon.Withdrawal) => ThemeExplainer.Load(LexiconFiles.Of(SmallLexicon.Files(themes)), File).Explain(text);
}
