using Monitor.Domain.Articles;

namespace Monitor.Cli.Rendering;

/// <summary>An analysis as `monitor analyze --json` promises it.</summary>
internal sealed record AnalysisLine(string Id, string? Language, DateTime? Published, IReadOnlyList<AnalysisLine.TopicLine> Topics, IReadOnlyList<AnalysisLine.ReportLine> Reports)
{
    public static AnalysisLine Of(Article article, ArticleAnalysis analysis) => new(
        article.Id, analysis.Language, article.Published?.UtcDateTime,
        [.. analysis.Topics.Select(t => new TopicLine(t.Id, t.Name, t.Kind, t.Mentions, t.Focus, t.Surfaces))],
        [.. analysis.Reports.Select(r => new ReportLine(r.Theme, r.Status, r.Actors, r.Targets, r.Confidence, r.Evidence))]);

    public sealed record TopicLine(string Id, string Name, string Kind, int Mentions, bool Focus, IReadOnlyList<string> Surfaces);

    public sealed record ReportLine(
        string Theme, ReportStatus Status, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets, double Confidence, Evidence Evidence);
}
