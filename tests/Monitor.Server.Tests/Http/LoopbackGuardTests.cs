using System.Net;
using System.Net.Http.Json;

namespace Monitor.Server.Tests.Http;

public class LoopbackGuardTests
{
    [Fact]
    public async Task A_page_that_rebinds_its_name_to_this_machine_gets_nothing()
    {
        await using var node = await TestNode.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/articles") { Headers = { Host = "evil.example" } };

        using var response = await node.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_origin_changes_nothing_and_the_node_s_own_may()
    {
        await using var node = await TestNode.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await PostFromAsync(node, "https://evil.example"));
        Assert.Equal(HttpStatusCode.OK, await PostFromAsync(node, node.Node.Urls[0]));
        Assert.Single(await node.ListAsync("/v1/articles"));
    }

    private static async Task<HttpStatusCode> PostFromAsync(TestNode node, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = JsonContent.Create(Articles.Quiet(origin)) };
        request.Headers.Add("Origin", origin);
        using var response = await node.Http.SendAsync(request);
        return response.StatusCode;
    }
}
