using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Monitor.Server.Tests.Http;

public class AlertStreamTests
{
    [Fact]
    public async Task A_reader_that_comes_back_goes_on_where_it_was_and_misses_nothing()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-01-14"));
        await node.WhenIdleAsync();

        string last;
        await using (var first = await ReadAsync(node, "0")) last = (await first.NextAsync()).Id;
        await node.PostArticlesAsync(Articles.Withdrawal("w2", "2021-02-14"), Articles.Withdrawal("w3", "2021-03-14"));
        await node.WhenIdleAsync();
        await using var second = await ReadAsync(node, last);
        await node.PostArticlesAsync(Articles.Withdrawal("w4", "2021-04-14"));
        await node.WhenIdleAsync();
        var head = (await node.ListAsync("/v1/alerts?limit=1000")).Max(a => long.Parse((string)a!["cursor"]!));

        for (var expected = long.Parse(last) + 1; expected <= head; expected++)
        {
            var (id, alert) = await second.NextAsync();
            Assert.Equal(expected, long.Parse(id));
            Assert.Equal(id, (string)alert["cursor"]!);
        }
    }

    [Fact]
    public async Task A_new_reader_hears_what_comes_and_fits()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-01-14"));
        await node.WhenIdleAsync();

        await using var reader = await ReadAsync(node, null, "?topic=country:AF&theme=military.troop_withdrawal&severity=warning");
        await node.PostArticlesAsync(Articles.Quiet("1"), Articles.Withdrawal("w2", "2021-04-14"));

        var alert = (await reader.NextAsync()).Alert;
        while ((string)alert["change"]! != "raised") alert = (await reader.NextAsync()).Alert;
        Assert.Equal("w2", (string)alert["openedBy"]!);
        Assert.Equal("country:AF", (string)alert["topic"]!);
    }

    private static async Task<Reader> ReadAsync(TestNode node, string? lastEvent, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/alerts/stream{query}");
        if (lastEvent is not null) request.Headers.Add("Last-Event-ID", lastEvent);
        var response = await node.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new Reader(response, SseParser.Create(await response.Content.ReadAsStreamAsync()));
    }

    private sealed class Reader(HttpResponseMessage response, SseParser<string> parser) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<SseItem<string>> _events = parser.EnumerateAsync().GetAsyncEnumerator();

        public async Task<(string Id, JsonNode Alert)> NextAsync()
        {
            Assert.True(await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal("alert", _events.Current.EventType);
            return (_events.Current.EventId!, JsonNode.Parse(_events.Current.Data)!);
        }

        public ValueTask DisposeAsync()
        {
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
