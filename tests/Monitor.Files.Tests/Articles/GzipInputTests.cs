using System.Text;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class GzipInputTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(7)]
    public async Task A_whole_file_gives_its_content_and_then_its_end_however_often_it_is_asked(int most)
    {
        var content = Lines(1);
        using var input = new GzipInput(new Trickle(Compressed.Gzip(content), most));

        Assert.Equal((content, true), await ReadAsync(input));
        Assert.Equal(0, await input.ReadAsync(new byte[100]));
    }

    [Fact]
    public async Task Members_one_behind_the_other_are_one_content()
    {
        using var input = new GzipInput(new MemoryStream([.. Compressed.Gzip("one\n"), .. Compressed.Gzip("two\n")]));

        Assert.Equal(("one\ntwo\n", true), await ReadAsync(input));
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_gives_the_beginning_of_its_content_and_nothing_else()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var content = Lines(seed);
            var whole = Compressed.Gzip(content);
            for (var length = 1; length < whole.Length; length++)
            {
                using var input = new GzipInput(new MemoryStream(whole, 0, length));
                var (read, ended) = await ReadAsync(input);
                Assert.False(ended, $"Cut at {length} of {whole.Length} was taken for whole.");
                Assert.StartsWith(read, content, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<(string Content, bool Ended)> ReadAsync(GzipInput input)
    {
        var content = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (await input.ReadAsync(buffer) is var read and > 0) content.Write(buffer, 0, read);
            return (Encoding.UTF8.GetString(content.ToArray()), true);
        }
        catch (EndOfStreamException)
        {
            return (Encoding.UTF8.GetString(content.ToArray()), false);
        }
    }

    private static string Lines(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 100).Select(i => $"{{\"text\":\"{random.NextInt64():x} {i}\"}}\n"));
    }
}
