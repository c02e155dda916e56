using System.Text;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public sealed class JsonLinesFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Lines_come_with_their_numbers_and_without_blanks_around_them()
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes("\uFEFF{\"a\":1}\r\n\n  \t\n {\"b\":2} \nno json"));

        Assert.Equal(["1 {\"a\":1}", "4 {\"b\":2}", "5 no json"], await ReadAsync(path));
    }

    [Fact]
    public async Task A_compressed_file_reads_like_a_plain_one_and_one_that_is_cut_off_says_so_behind_its_lines()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"number\":{i * 7919 % 10007}}}\n"));
        var compressed = Compressed.Gzip(lines);

        Assert.Equal(5000, (await ReadAsync(Write("a.jsonl.gz", compressed))).Count);
        var cut = Write("b.jsonl.gz", compressed[..(compressed.Length / 2)]);
        Assert.Equal($"{cut}: The file is cut off. Fetch it again.", (await ReadAsync(cut))[^1]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes($"\"{new string('x', ReadLimits.JsonBytes)}\"\n{{}}\n"));

        var items = await ReadAsync(path);

        Assert.StartsWith($"{path}:1: The line is ", items[0], StringComparison.Ordinal);
        Assert.Equal("2 {}", items[1]);
        Assert.StartsWith($"{path}.none: The file cannot be read:", Assert.Single(await ReadAsync(path + ".none")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<List<string>> ReadAsync(string path)
    {
        var items = new List<string>();
        await foreach (var item in JsonLinesFile.ReadAsync(path)) items.Add(item is FileLine line ? $"{line.Location.Line} {Encoding.UTF8.GetString(line.Utf8.Span)}" : item.ToString()!);
        return items;
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
