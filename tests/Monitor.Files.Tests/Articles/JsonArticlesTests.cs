using System.Text;
using System.Text.Json;
using CsCheck;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class JsonArticlesTests
{
    [Theory]
    [InlineData("[{\"text\":\"a\"},\n{\"text\":\"b\"}", "1:a|2:b|2:The JSON is cut off: the closing ] is missing. Fetch the file again.")]
    [InlineData("[{\"text\":\"a\"},\n\n{\"text\":\"b", "1:a|3:The JSON is cut off: it ends in the middle of an article.")]
    [InlineData("[{\"text\":\"a\"}\n{\"text\":\"b\"}]", "1:a|2:The JSON is malformed: there is '{' where a comma or ] should be. Mend the file; what follows was not read.")]
    [InlineData("[{\"text\":\"a}]\n,{\"text\":\"b\"}]", "1:The JSON is malformed: a string is not closed on its line. Mend the file; what follows was not read.")]
    [InlineData("[5, \"x\", null, {\"text\":\"a\\\"]}\"}, [], {\"title\":7}]",
        "1:An article must be a JSON object, not a number.|1:An article must be a JSON object, not a string.|1:An article must be a JSON object, not null.|1:a\"]}|1:An article must be a JSON object, not an array.|1:`title` must be a string, not a number.")]
    [InlineData("\uFEFF{\n\"text\":\n\"a\"}", "1:a")]
    [InlineData("nonsense", "1:The JSON is malformed at byte 2: 'nonsense' is an invalid JSON literal. Expected the literal 'null'.")]
    [InlineData("]", "1:The JSON is malformed: there is ']' where an article should be. Mend the file; what follows was not read.")]
    [InlineData("[]", "")]
    public async Task Each_value_is_read_or_told_with_its_line(string json, string expected)
    {
        var read = await JsonArticles.ReadAsync(new InputBuffer(new MemoryStream(Encoding.UTF8.GetBytes(json))), default).ToListAsync();
        Assert.Equal(expected, string.Join('|', read.Select(r => $"{r.Line}:{r.Result.Article?.Text ?? r.Result.Reason}")));
    }

    [Fact]
    public void An_array_is_read_the_same_however_its_bytes_arrive() =>
        Gen.Select(Gen.String.Array[0, 5], Gen.Int[1, 40], Gen.Bool).Sample((texts, piece, indented) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(texts.Select(t => new { text = t, nested = new[] { new { t } } }), new JsonSerializerOptions { WriteIndented = indented });
            var read = JsonArticles.ReadAsync(new InputBuffer(new Pieces(json, piece)), default).ToBlockingEnumerable().ToList();
            Assert.Equal(texts.Select(t => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(t))), read.Select(r => r.Result.Article!.Text));
        }, iter: 1000);

    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
