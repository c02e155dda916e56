using System.Text;
using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_format_is_read_plain_and_compressed()
    {
        foreach (var (name, content) in new[]
        {
            ("a.txt", "date 2021-05-18 Text a"), ("b.jsonl", "{\"text\":\"Text b\"}\n{\"text\":\"Text b2\"}\n"), ("c.ndjson", "{\"text\":\"Text c\"}"),
            ("d.json", "{\"text\":\"Text d\"}"), ("e.json", "[{\"text\":\"Text e\"},\n{\"text\":\"Text e2\"}]"), ("f.html", "<html><body><p>Text f</p></body></html>"), ("g.HTM", "<p>Text g"),
        })
        {
            Write(name, content);
            Write(name + ".gz", Compressed.Gzip(content));
            Write(name + ".zst", Compressed.Zstandard(content));
        }
        var texts = Articles(await ReadAsync(_folder)).Select(a => a.Text).ToList();
        Assert.Equal(27, texts.Count);
        foreach (var text in "a b b2 c d e e2 f g".Split(' ')) Assert.Equal(3, texts.Count(t => t == "Text " + text));
    }

    [Fact]
    public async Task A_folder_is_read_to_its_depth_in_ordinal_order_and_counts_what_it_passes_over()
    {
        Write("b.txt", "b");
        Write("B.txt", "B");
        Write("a/z.txt", "az");
        Write("a/README.md", "no");
        Write("a-b.txt", "a-b");
        Write(".git/x.txt", "hidden");
        Write("data.csv", "no");
        var items = await ReadAsync(_folder);
        Assert.Equal(["B", "a-b", "az", "b"], Articles(items).Select(a => a.Text));
        Assert.Equal(2, Assert.Single(items.OfType<SkippedFiles>()).Count);
        Assert.Empty(items.OfType<RejectedItem>());
    }

    [Fact]
    public async Task Each_bad_input_costs_one_sentence_and_the_rest_goes_on()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        var gz = Compressed.Gzip(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"text\":\"{Guid.NewGuid()} {i}\"}}\n")));
        string[] paths =
        [
            Path.Combine(_folder, "missing.txt"), Path.Combine(_folder, "empty"), Write("empty.jsonl", ""), Write("notes.md", "x"), Write("big.txt", new string('x', 10_000_000)),
            Write("bad.txt", [.. "date 2021-05-18 a\nb\n"u8, 0xE9, .. " c"u8]), Write("date.txt", "date 2021-13-45 Text"), Write("cut.jsonl.gz", gz[..^400]), Write("cut.zst", Compressed.Zstandard("x")), Write("cut.txt.zst", Compressed.Zstandard("Some text")[..^3]),
            Write("no.jsonl.gz", "plain"u8.ToArray()), Write("good.txt", "Good"),
        ];
        var items = await ReadAsync(paths);
        var rejected = items.OfType<RejectedItem>().Select(r => r.ToString().Replace(_folder + "/", "")).ToList();
        Assert.Equal(
        [
            "missing.txt: There is no such file or folder. Check the path.",
            "empty: The folder holds no articles. Put .txt, .jsonl, .ndjson, .json, .html or .htm, each also with .gz or .zst into it.",
            "empty.jsonl: There is no article in it: the file is empty. Remove it, or check how it was written.",
            "notes.md: The name does not tell what is in it. Give .txt, .jsonl, .ndjson, .json, .html or .htm, each also with .gz or .zst.",
            "big.txt: The file is longer than 1,049,600 bytes, too long for one article of at most 1 MiB. Split it.",
            "bad.txt:3: Byte 21 (0xE9) is no valid UTF-8. Save the text as UTF-8.",
            "date.txt: The date of the first line is \"2021-13-45\", which is no date. Write ISO 8601, such as 2021-05-18 or 2021-05-18T14:30:00Z.",
        ], rejected.Take(7));
        Assert.Matches("^cut.jsonl.gz: The file is cut off. Fetch it again. What stands before, up to line [0-9,]+, was read.$", rejected[7]);
        Assert.Equal("cut.zst: The name does not tell what is in it. Give .txt, .jsonl, .ndjson, .json, .html or .htm, each also with .gz or .zst.", rejected[8]);
        Assert.Equal("cut.txt.zst: The file is cut off. Fetch it again.", rejected[9]);
        Assert.Equal("no.jsonl.gz: The gzip data are damaged, or it is no such file. Fetch it again.", rejected[10]);
        Assert.Equal(11, rejected.Count);
        Assert.InRange(Articles(items).Count(), 1500, 2000);
        Assert.Equal("Good", Articles(items).Last().Text);
    }

    [Fact]
    public async Task A_bad_line_is_rejected_with_its_number_and_the_others_are_read()
    {
        var path = Path.Combine(_folder, "a.jsonl");
        await File.WriteAllBytesAsync(path,
        [
            0xEF, 0xBB, 0xBF, .. "{\"text\":\"one\"}\r\n\n{\"text\":\"tw\n"u8, .. "{\"text\":\""u8, 0xFF, .. "\"}\n"u8, .. "{\"text\":\"\"}\n"u8,
            .. "{\"published\":\"2021-13-45\",\"text\":\"x\"}\n"u8, .. Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 10_000_000)}\"}}\n"), .. "[1]\n{\"text\":\"last\"}"u8,
        ]);
        var items = await ReadAsync(path);
        Assert.Equal(["one", "last"], Articles(items).Select(a => a.Text));
        Assert.Equal([3, 4, 5, 6, 7, 8], items.OfType<RejectedItem>().Select(r => r.Location.Line!.Value));
        Assert.Equal("The article is 10,000,011 bytes; at most 1,048,576 (1 MiB) are accepted. Split it.", items.OfType<RejectedItem>().ElementAt(4).Reason);
        Assert.Equal(9, items.OfType<FileArticle>().Last().Location.Line);
    }

    [Fact]
    public async Task An_article_dated_more_than_a_day_after_now_is_rejected()
    {
        var path = Write("a.jsonl", "{\"text\":\"x\",\"published\":\"2021-10-02T00:00:01Z\"}\n{\"text\":\"y\",\"published\":\"2021-10-02\"}");
        var items = await ReadAsync(path);
        Assert.Equal("y", Assert.Single(Articles(items)).Text);
        Assert.Equal("The article is dated 2021-10-02 00:00Z, more than a day after its arrival.", Assert.Single(items.OfType<RejectedItem>()).Reason);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "a|b")]
    [InlineData("{\"text\":\"a\"}", "a")]
    [InlineData("{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}", "a|b")]
    [InlineData(" [ {\"text\":\"a\"}, {\"text\":\"b\"} ]", "a|b")]
    [InlineData("{\"text\":\"cut\n{\"text\":\"b\"}\n", "!|b")]
    [InlineData("date 2021-05-18 [a] text", "[a] text")]
    [InlineData("[Reuters] A text", "[Reuters] A text")]
    [InlineData("{curly} text", "{curly} text")]
    [InlineData("<!DOCTYPE html><p>A page", "A page")]
    [InlineData("", "!")]
    public async Task Standard_input_is_told_by_its_first_bytes(string content, string expected)
    {
        foreach (var (bytes, most) in from bytes in new[] { Encoding.UTF8.GetBytes(content), Compressed.Gzip(content), Compressed.Zstandard(content) } from most in new[] { 1, 2, 3 } select (bytes, most))
        {
            var files = new ArticleFiles(new FixedTime(), () => new Trickle(bytes, most));
            var items = await files.ReadAsync(["-"]).ToListAsync();
            Assert.Equal(expected, string.Join('|', items.Select(i => i is FileArticle a ? a.Article.Text : "!")));
            Assert.All(items, i => Assert.StartsWith("standard input", i.Location.ToString()));
        }
    }

    [Fact]
    public async Task Gzip_of_several_members_is_read_to_its_end()
    {
        var path = Write("a.jsonl.gz", [.. Compressed.Gzip("{\"text\":\"a\"}\n"), .. Compressed.Gzip("{\"text\":\"b\"}\n")]);
        Assert.Equal(["a", "b"], Articles(await ReadAsync(path)).Select(a => a.Text));
    }

    [Fact]
    public async Task A_gzip_file_cut_anywhere_is_never_taken_for_whole()
    {
        var whole = Compressed.Gzip("A text that is long enough to be compressed: " + string.Join(' ', Enumerable.Range(0, 300).Select(i => i * 7919 % 1000)));
        for (var length = 1; length < whole.Length; length++)
            Assert.IsType<RejectedItem>(Assert.Single(await ReadAsync(Write("cut.txt.gz", whole[..length]))));
        Assert.IsType<FileArticle>(Assert.Single(await ReadAsync(Write("cut.txt.gz", whole))));
    }

    private async Task<List<FileItem>> ReadAsync(params string[] paths) => await new ArticleFiles(new FixedTime()).ReadAsync(paths).ToListAsync();

    private static IEnumerable<Article> Articles(IEnumerable<FileItem> items) => items.OfType<FileArticle>().Select(i => i.Article);

    private string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 10, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
