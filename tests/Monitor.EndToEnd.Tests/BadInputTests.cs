using System.IO.Compression;
using System.Text;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>What cannot be read is told in one sentence with its place, and the rest goes on.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("nothing.jsonl", """{"id":"a","source":"S","published":"2021-05-18"}""", "nothing.jsonl:1: The article has neither title nor text.")]
    [InlineData("date.jsonl", """{"id":"a","title":"T","published":"2021-13-45"}""", "2021-13-45")]
    [InlineData("date.txt", "date 2021-13-45 Troops left.", "2021-13-45")]
    [InlineData("future.jsonl", """{"id":"a","title":"T","published":"2099-01-01"}""", "more than a day after its arrival")]
    [InlineData("cut.json", """[{"id":"a","title":"Troops leave Mali"},{"id":"b","title":"Tro""", "cut off")]
    [InlineData("notes.docx", "Troops left.", "notes.docx: The name does not tell what is in it.")]
    public async Task A_bad_file_is_rejected_in_one_sentence(string name, string content, string sentence)
    {
        var path = _folder.Write(name, content);
        var result = await MonitorProgram.RunAsync("analyze", path, "--json");
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.ErrorLines);
        Assert.StartsWith(path, line, StringComparison.Ordinal);
        Assert.Contains(sentence, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_UTF8_is_rejected_with_its_line_and_the_others_go_on()
    {
        var path = _folder.At("mixed.jsonl");
        await File.WriteAllBytesAsync(path, [.. "{\"id\":\"a\",\"title\":\"Earthquake in Haiti\"}\n{\"id\":\"b\",\"title\":\"Caf"u8, 0xE9, .. "\"}\n{\"id\":\"c\",\"title\":\"Talks in Qatar\"}\n"u8]);
        var result = await MonitorProgram.RunAsync("analyze", path, "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, result.Lines.Count);
        Assert.StartsWith($"{path}:2: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_10_MB_is_rejected_with_its_size()
    {
        var path = _folder.Write("large.txt", string.Concat(Enumerable.Repeat("Troops left the country. ", 420_000)));
        var result = await MonitorProgram.RunAsync("analyze", path, "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1 MiB", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_files_are_read_and_damaged_ones_named()
    {
        await using (var gzip = new GZipStream(File.Create(_folder.At("a.jsonl.gz")), CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(Articles.Lines));
        _folder.Write("b.jsonl.gz", "no gzip at all");
        var result = await MonitorProgram.RunAsync("analyze", _folder.Path, "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(4, result.Lines.Count);
        Assert.Contains("b.jsonl.gz", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_articles_says_what_to_put_there()
    {
        Directory.CreateDirectory(_folder.At("empty"));
        var result = await MonitorProgram.RunAsync("analyze", _folder.At("empty"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The folder holds no articles.", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("ingest")]
    [InlineData("run")]
    public async Task A_missing_path_is_wrong_usage_before_anything_is_done(string command)
    {
        var result = await MonitorProgram.RunAsync(command, _folder.At("missing.txt"));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith($"{_folder.At("missing.txt")} does not exist.", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command \"topcis\"", "topcis")]
    [InlineData("There is no option --frm", "articles", "--frm", "2021-01-01")]
    [InlineData("--kind is \"planet\". Give country or org.", "topics", "--kind", "planet")]
    [InlineData("--from is \"2021-13-45\", which is no date.", "articles", "--from", "2021-13-45")]
    [InlineData("--limit must be at least 1.", "topics", "--limit", "0")]
    [InlineData("--server is \"nowhere\", which is no address.", "topics", "--server", "nowhere")]
    [InlineData("--urls is \"5080\", which is no address to listen at.", "run", "--urls", "5080")]
    [InlineData("PostgreSQL comes with a later release.", "run", "--store", "postgres")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string sentence, params string[] arguments)
    {
        var result = await MonitorProgram.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_node_the_sentence_says_how_to_start_one()
    {
        var result = await MonitorProgram.RunAsync("topics", "--server", "http://127.0.0.1:1");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("No node answers at http://127.0.0.1:1. Start one with `monitor run`, or name another with --server.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task A_wrong_rule_file_is_told_with_file_line_and_field()
    {
        var path = _folder.Write("rule.yaml", "id: my-rule\ntopics: [country:*]\nthemes: [military.troop_withdrawl]\nwhen: sometimes\nwithin: 7d\n");
        var result = await MonitorProgram.RunAsync("rules", "check", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.ErrorLines, l => l.StartsWith($"{path}:3: ", StringComparison.Ordinal) && l.Contains("military.troop_withdrawal", StringComparison.Ordinal));
        Assert.Contains(result.ErrorLines, l => l.StartsWith($"{path}:4: ", StringComparison.Ordinal) && l.Contains("`when`", StringComparison.Ordinal));
    }
}
