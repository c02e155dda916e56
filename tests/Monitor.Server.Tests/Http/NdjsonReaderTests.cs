using System.IO.Pipelines;
using Monitor.Server.Http;

namespace Monitor.Server.Tests.Http;

public class NdjsonReaderTests
{
    [Fact]
    public async Task A_body_that_is_given_up_in_the_middle_can_be_read_on()
    {
        var body = new Pipe();
        await body.Writer.WriteAsync("{\"id\":\"1\"}\n{\"id\":\"2\"}\n"u8.ToArray());

        await foreach (var article in NdjsonReader.ReadAsync(body.Reader, CancellationToken.None))
        {
            Assert.Equal("{\"id\":\"1\"}".Length, article.Json.Length);
            break;
        }

        Assert.Equal("{\"id\":\"2\"}\n".Length, (await body.Reader.ReadAsync()).Buffer.Length);
    }
}
