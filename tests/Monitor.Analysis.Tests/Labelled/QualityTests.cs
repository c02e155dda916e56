using Monitor.Analysis.Tests.Corpora;
using Monitor.Evaluation.Scoring;

namespace Monitor.Analysis.Tests.Labelled;

/// <summary>
/// How good the analysis is must not fall. Each bound lies a little under what was measured when it was set; whoever improves the analysis raises it.
/// </summary>
public sealed class QualityTests
{
    /// <summary>Short articles written for this test, with labels by the guidelines of docs/evaluation.md. The lexicon was not tuned on them, and must not be.</summary>
    [Fact]
    public async Task The_analysis_reads_articles_of_the_projects_own_as_a_careful_reader_does()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Labelled");

        var scores = await LabelledSet.ScoreAsync(Path.Combine(folder, "articles.jsonl"), Path.Combine(folder, "labels.jsonl"));

        Assert.True(scores.Articles >= 30);
        AtLeast(new Bounds { Countries = 0.98, Focus = 0.925, Organizations = 0.795, Themes = 0.83, Status = 0.92, Pairs = 0.665, Actors = 0.605, Targets = 0.66, Evidence = 0.755 }, scores);
    }

    [CorporaFact(Gold + ".labels.jsonl.gz")]
    public async Task The_analysis_reads_news_as_careful_readers_do() => AtLeast(
        new Bounds { Countries = 0.965, Focus = 0.97, Organizations = 0.875, Themes = 0.875, Status = 0.84, Pairs = 0.675, Actors = 0.545, Targets = 0.64, Evidence = 0.87 },
        await ScoreAsync(Gold));

    [CorporaFact(Sentences + ".labels.jsonl.gz")]
    public async Task The_analysis_tells_troop_withdrawals_from_what_only_sounds_so()
    {
        var withdrawals = (await ScoreAsync(Sentences)).ByTheme.Single(theme => theme.Theme == "military.troop_withdrawal").Counts;

        Assert.True(withdrawals.Precision >= 0.94, $"precision {withdrawals.Precision}");
        Assert.True(withdrawals.Recall >= 0.98, $"recall {withdrawals.Recall}");
    }

    private const string Gold = "labelled/gold_dev";
    private const string Sentences = "labelled/gold_sentences_dev";

    private static Task<Scores> ScoreAsync(string set) =>
        LabelledSet.ScoreAsync(CorporaFactAttribute.Find(set + ".articles.jsonl.gz"), CorporaFactAttribute.Find(set + ".labels.jsonl.gz"));

    private static void AtLeast(Bounds bounds, Scores scores)
    {
        (string Name, double Bound, double? Value)[] measures =
        [
            ("countries", bounds.Countries, scores.Countries.F1), ("focus", bounds.Focus, scores.FocusTop1.Value), ("organizations", bounds.Organizations, scores.Organizations.F1),
            ("themes", bounds.Themes, scores.Themes.F1), ("status", bounds.Status, scores.Status.Value), ("themes with a country", bounds.Pairs, scores.ThemeCountryPairs.F1),
            ("themes with an actor", bounds.Actors, scores.ThemeActorPairs.F1), ("themes with a target", bounds.Targets, scores.ThemeTargetPairs.F1),
            ("evidence", bounds.Evidence, scores.Evidence.Value),
        ];
        Assert.Empty(measures.Where(m => !(m.Value >= m.Bound)).Select(m => $"{m.Name}: {m.Value}, at least {m.Bound} wanted"));
    }

    /// <summary>The least F1, or share of right answers.</summary>
    private sealed record Bounds
    {
        public required double Countries { get; init; }

        public required double Focus { get; init; }

        public required double Organizations { get; init; }

        public required double Themes { get; init; }

        public required double Status { get; init; }

        public required double Pairs { get; init; }

        public required double Actors { get; init; }

        public required double Targets { get; init; }

        public required double Evidence { get; init; }
    }
}
