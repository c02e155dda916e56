using System.IO.Compression;
using System.Text.Json;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;
using Monitor.Evaluation.Scoring;
using Monitor.Files.Articles;

namespace Monitor.Analysis.Tests.Corpora;

/// <summary>Corpora of the literature that answer one question about each article.</summary>
public sealed class CorporaTests
{
    private const string Muc4 = "streams/muc4_dev.jsonl.gz";
    private const string Reuters = "labelled/country_reuters_train.jsonl.gz";

    /// <summary>MUC-4 (1992): whether a report from Latin America tells of a terrorist incident.</summary>
    [CorporaFact(Muc4)]
    public void Violence_is_told_from_other_news()
    {
        var counts = Read(Muc4).Aggregate(default(PrecisionRecall), (sum, line) =>
        {
            var reports = Analyze(line, "published").Reports;
            var found = reports.Any(r => r.Theme.StartsWith("violence.", StringComparison.Ordinal) && r.Status is not (ReportStatus.Denied or ReportStatus.Historical));
            return sum + Answer(line.GetProperty("labels").GetProperty("relevant_terrorism").GetBoolean(), found);
        });

        Assert.True(counts.F1 >= 0.765, $"{counts} {counts.F1}");
    }

    /// <summary>Reuters-21578 (1987): the places that the editors assigned.</summary>
    [CorporaFact(Reuters)]
    public void The_focus_is_what_editors_say_an_article_is_about()
    {
        var counts = Read(Reuters).Aggregate(default(PrecisionRecall), (sum, line) =>
        {
            var focus = Analyze(line, "date").Topics.Where(t => t.Focus && t.Kind == "country").Select(t => t.Id["country:".Length..]);
            return sum + Comparison.Of(line.GetProperty("countries").EnumerateArray().Select(c => c.GetString()!), focus).Counts;
        });

        Assert.True(counts.F1 >= 0.81, $"{counts} {counts.F1}");
    }

    private static PrecisionRecall Answer(bool expected, bool found) =>
        new(expected && found ? 1 : 0, found && !expected ? 1 : 0, expected && !found ? 1 : 0);

    private static ArticleAnalysis Analyze(JsonElement line, string date) => RealLexicon.Analyzer.Analyze(new Article
    {
        Id = line.GetProperty("id").GetString()!,
        Title = Text(line, "title"),
        Text = Text(line, "text") ?? "",
        Published = PublishedDate.TryParse(Text(line, date), out var published) ? published : null,
    });

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out var text) ? text.GetString() : null;

    private static IEnumerable<JsonElement> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(CorporaFactAttribute.Find(file)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonElement.Parse(line);
    }
}
