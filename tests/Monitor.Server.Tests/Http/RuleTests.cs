using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Monitor.Server.Tests.Http;

public class RuleTests
{
    private const string Yaml = """
        id: my-rule
        topics: [country:AF]
        themes: [military.troop_withdrawal]
        when: appears
        within: 7d
        severity: critical
        """;

    [Fact]
    public async Task A_rule_that_is_added_while_the_node_runs_takes_effect_at_once()
    {
        await using var node = await TestNode.StartAsync();

        using var added = await node.PostRuleAsync(Yaml);
        await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal("my-rule", (string)Assert.Single(await node.ListAsync("/v1/alerts?severity=critical"))!["rule"]!);
    }

    [Fact]
    public async Task The_same_rule_again_writes_nothing_and_another_wording_is_no_new_version()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostRuleAsync(Yaml);
        var position = (long)(await node.GetAsync("/v1/cluster"))["position"]!;
        var version = (string)(await node.GetAsync("/v1/rules/my-rule"))["version"]!;

        using var again = await node.PostRuleAsync(Yaml);
        var same = (long)(await node.GetAsync("/v1/cluster"))["position"]!;
        await node.PostRuleAsync(Yaml.Replace("critical", "info"));
        var reworded = await node.GetAsync("/v1/rules/my-rule");
        await node.PostRuleAsync(Yaml.Replace("7d", "14d"));

        Assert.Equal((HttpStatusCode.OK, position), (again.StatusCode, same));
        Assert.Equal((version, "info"), ((string)reworded["version"]!, (string)reworded["severity"]!));
        Assert.NotEqual(version, (string)(await node.GetAsync("/v1/rules/my-rule"))["version"]!);
    }

    [Fact]
    public async Task A_rule_that_is_removed_ends_its_alerts_and_raises_no_more()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostRuleAsync(Yaml);
        await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-04-14"));
        await node.WhenIdleAsync();

        using var removed = await node.Http.DeleteAsync("/v1/rules/my-rule");
        await node.PostArticlesAsync(Articles.Withdrawal("w2", "2021-06-14"));
        await node.WhenIdleAsync();

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal("resolved", (string)Assert.Single(await node.ListAsync("/v1/alerts?severity=critical"))!["status"]!);
        Assert.Equal(404, (await node.FailAsync(HttpMethod.Delete, "/v1/rules/my-rule")).Status);
        Assert.Equal(404, (await node.FailAsync(HttpMethod.Get, "/v1/rules/my-rule")).Status);
    }

    [Fact]
    public async Task A_rule_travels_as_JSON_and_as_YAML_and_may_be_put_back()
    {
        await using var node = await TestNode.StartAsync();
        var json = await node.GetAsync("/v1/rules/troop-withdrawal");
        node.Http.DefaultRequestHeaders.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/yaml"));
        var yaml = await node.Http.GetStringAsync("/v1/rules/troop-withdrawal");
        json["severity"] = "critical";

        using var put = await node.Http.PutAsJsonAsync<JsonNode>("/v1/rules/troop-withdrawal", json);

        Assert.StartsWith("id: troop-withdrawal", yaml);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Contains(await node.ListAsync("/v1/rules"), r => (string)r!["id"]! == "troop-withdrawal" && (string)r["severity"]! == "critical");
    }

    [Fact]
    public async Task A_rule_that_is_wrong_is_refused_with_field_and_line()
    {
        await using var node = await TestNode.StartAsync();
        var content = new StringContent(Yaml.Replace("appears", "apears").Replace("troop_withdrawal", "troop_withdrawl"), Encoding.UTF8, "application/yaml");

        var (status, problem) = await node.FailAsync(HttpMethod.Post, "/v1/rules", content);
        var mismatch = await node.FailAsync(HttpMethod.Put, "/v1/rules/another", new StringContent(Yaml));

        Assert.Equal((400, 400), (status, mismatch.Status));
        Assert.Contains(problem["errors"]!.AsArray(), e => ((string)e!).Contains(":4:") && ((string)e!).Contains("when"));
        Assert.Contains(problem["errors"]!.AsArray(), e => ((string)e!).Contains(":3:") && ((string)e!).Contains("themes"));
    }

    [Fact]
    public async Task Default_rules_are_on_in_a_new_folder_and_themes_are_listed()
    {
        await using var node = await TestNode.StartAsync();

        Assert.NotEmpty(await node.ListAsync("/v1/rules"));
        Assert.Contains(await node.ListAsync("/v1/themes"), t => (string)t!["id"]! == "military.troop_withdrawal");
        Assert.Equal("Troop withdrawal", (string)(await node.GetAsync("/v1/themes/military.troop_withdrawal"))["name"]!);
        Assert.Equal(404, (await node.FailAsync(HttpMethod.Get, "/v1/themes/none")).Status);
    }
}
