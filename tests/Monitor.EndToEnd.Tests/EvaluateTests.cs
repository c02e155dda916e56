using System.Text.Json;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>`monitor evaluate`: scores for people and programs, and sentences about what is wrong with its input.</summary>
public sealed class EvaluateTests : IDisposable
{
    private const string Articles =
        """
        {"id":"a","published":"2021-05-18","text":"US troops withdrew from Afghanistan on Monday."}
        {"id":"b","published":"2021-05-19","text":"An earthquake struck Haiti."}
        """;

    private const string Labels =
        """
        {"id":"a","countries":["US","AF"],"focus":["AF"],"orgs":["Taliban"],"themes":[{"theme":"military.troop_withdrawal","status":"planned","actor":["country:US"],"target":["country:AF"],"quote":"troops withdrew"}]}
        {"id":"b","countries":["HT"],"focus":["HT"],"orgs":[],"themes":[{"theme":"hazard.natural_disaster","status":"occurred","target":["country:HT"],"quote":"earthquake struck Haiti"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Programs_read_all_measures_then_each_theme_then_what_went_wrong()
    {
        var result = await MonitorProgram.RunAsync("evaluate", _folder.Write("articles.jsonl", Articles), _folder.Write("labels.jsonl", Labels), "--json");

        Assert.True(result.ExitCode == 0, result.Errors);
        var lines = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["scores", "theme", "theme", "miss"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(
            """{"kind":"scores","articles":2,"missing":0,"country":{"p":1,"r":1,"f1":1,"tp":3,"fp":0,"fn":0},"organization":{"p":0,"r":0,"f1":0,"tp":0,"fp":0,"fn":1},"theme":{"p":1,"r":1,"f1":1,"tp":2,"fp":0,"fn":0},""",
            result.Lines[0][..result.Lines[0].IndexOf("\"theme_country_pair\"", StringComparison.Ordinal)]);
        Assert.Equal(0.5, lines[0].GetProperty("status_accuracy").GetDouble());
        Assert.Equal("a", lines[3].GetProperty("article").GetString());
        Assert.Equal(["status of military.troop_withdrawal", "organizations"], lines[3].GetProperty("misses").EnumerateArray().Select(miss => miss.GetProperty("what").GetString()).Where(what => what != "focus"));
    }

    [Fact]
    public async Task People_read_tables_and_the_worst_articles()
    {
        var result = await MonitorProgram.RunAsync("evaluate", _folder.Write("articles.jsonl", Articles), _folder.Write("labels.jsonl", Labels));

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        foreach (var part in new[] { "2 labelled articles.", "Countries", "Status of the themes found", "military.troop_withdrawal", "expected planned; found occurred", "not found Taliban" })
            Assert.Contains(part, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_input_is_named_and_the_rest_goes_on()
    {
        var articles = _folder.Write("articles.jsonl", Articles + "\n{\"id\":\"c\",\"text\":\"Nobody labelled this.\"}\n{\"id\":\n");
        var labels = _folder.Write("labels.jsonl", Labels + "\n{\"id\":\"d\",\"countries\":[],\"orgs\":[],\"themes\":[{\"theme\":\"a.b\",\"status\":\"planned\"}]}\n{\"id\":\"e\"}\n");

        var result = await MonitorProgram.RunAsync("evaluate", articles, labels, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Collection(
            result.ErrorLines.Order(StringComparer.Ordinal),
            line => Assert.StartsWith($"{articles}:3: The article \"c\" has no label", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{articles}:4: The JSON is", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{labels}:3: There is no article \"d\"", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{labels}:3: There is no theme \"a.b\"", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{labels}:4: The label has no `countries`", line, StringComparison.Ordinal));
        Assert.Contains("\"articles\":3,\"missing\":1", result.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_wrong_usage()
    {
        var articles = _folder.Write("articles.jsonl", Articles);

        var noLabels = await MonitorProgram.RunAsync("evaluate", articles, _folder.At("labels.jsonl"));
        var noArticles = await MonitorProgram.RunAsync("evaluate", _folder.At("none.jsonl"), articles);

        Assert.Equal((2, 2), (noLabels.ExitCode, noArticles.ExitCode));
        Assert.Contains("labels.jsonl does not exist. Name a file of labels.", Assert.Single(noLabels.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("none.jsonl does not exist.", Assert.Single(noArticles.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
