using System.Text.Json;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>Each command against a node: what people read, and what programs read.</summary>
public sealed class CommandTests(NodeFixture fixture) : IClassFixture<NodeFixture>
{
    [Fact]
    public async Task Articles_are_found_by_topic_theme_words_and_date()
    {
        Assert.Equal(5, (await Json("articles")).Count);
        Assert.Equal("two", Assert.Single(await Json("articles", "--topic", "Haiti")).GetProperty("id").GetString());
        Assert.Equal("one", Assert.Single(await Json("articles", "--topic", "Mali", "--theme", "military.troop_withdrawal")).GetProperty("id").GetString());
        Assert.Equal("three", Assert.Single(await Json("articles", "--q", "baghdad talks")).GetProperty("id").GetString());
        Assert.Equal(["three", "two"], (await Json("articles", "--from", "2021-04-03", "--to", "2021-04-05")).Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(2, (await Json("articles", "--limit", "2")).Count);

        var shown = await fixture.RunAsync("articles");
        Assert.Contains("Earthquake strikes Haiti", shown.Output, StringComparison.Ordinal);
        Assert.All(shown.Lines, l => Assert.True(l.Length <= 80, l));
    }

    [Fact]
    public async Task Topics_are_listed_and_shown_by_id_name_and_alias()
    {
        Assert.All(await Json("topics", "--kind", "country"), t => Assert.Equal("country", t.GetProperty("kind").GetString()));
        var names = (await Json("topics", "--sort", "name")).Select(t => t.GetProperty("name").GetString()).ToList();
        Assert.Contains("Afghanistan", names);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        foreach (var name in new[] { "country:AF", "Afghanistan", "afghanistan" })
            Assert.Equal("country:AF", Assert.Single(await Json("topic", name)).GetProperty("id").GetString());

        var shown = await fixture.RunAsync("topic", "Afghanistan");
        Assert.Contains("military.troop_withdrawal", shown.Output, StringComparison.Ordinal);
        Assert.Contains("withdraw its troops", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Open alerts", shown.Output, StringComparison.Ordinal);

        var before = Assert.Single(await Json("topic", "Afghanistan", "--as-of", "1"));
        Assert.Equal(0, before.GetProperty("articles").GetInt64());
    }

    [Fact]
    public async Task An_unknown_or_ambiguous_topic_is_one_sentence()
    {
        var unknown = await fixture.RunAsync("topic", "Atlantis");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is no topic \"Atlantis\".", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);

        var ambiguous = await fixture.RunAsync("topic", "Korea");
        Assert.Equal(2, ambiguous.ExitCode);
        Assert.Contains(ambiguous.ErrorLines, l => l.Contains("country:KR", StringComparison.Ordinal));
        Assert.Contains(ambiguous.ErrorLines, l => l.Contains("country:KP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alerts_are_listed_shown_and_followed()
    {
        var alert = Assert.Single(await Json("alerts", "--topic", "Afghanistan", "--theme", "military.troop_withdrawal"));
        var id = alert.GetProperty("id").GetString()!;
        var one = Assert.Single(await Json("alert", id));
        Assert.Equal(id, one.GetProperty("revisions")[0].GetProperty("id").GetString());

        var shown = await fixture.RunAsync("alert", id);
        foreach (var part in new[] { "Why", "Evidence", "Revisions", "withdraw" }) Assert.Contains(part, shown.Output, StringComparison.Ordinal);

        var unknown = await fixture.RunAsync("alert", "nope");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is no alert \"nope\".", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);

        var log = await Json("alerts");
        Assert.Empty(await Json("alerts", "--since", "2022-01-01"));
        Assert.Equal(log.Count, (await Json("alerts", "--since", "0")).Count);
        var followed = await Json("alerts", "--follow", "--since", "0", "--limit", "2");
        Assert.Equal(["1", "2"], followed.Select(a => a.GetProperty("cursor").GetString()));
    }

    [Fact]
    public async Task Rules_are_added_shown_checked_and_removed()
    {
        var rule = fixture.Folder.Write("my-rule.yaml", "id: my-rule\ntopics: [country:*]\nthemes: [hazard.natural_disaster]\nwhen: appears\nwithin: 3d\nseverity: critical\n");
        Assert.Equal(0, (await MonitorProgram.RunAsync("rules", "check", rule)).ExitCode);
        var added = await fixture.RunAsync("rules", "add", rule);
        Assert.True(added.ExitCode == 0, added.Errors);
        Assert.Contains(await Json("rules", "list"), r => r.GetProperty("id").GetString() == "my-rule");
        Assert.Contains("within: 3d", (await fixture.RunAsync("rules", "show", "my-rule")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await fixture.RunAsync("rules", "remove", "my-rule")).ExitCode);

        var gone = await fixture.RunAsync("rules", "show", "my-rule");
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("There is no rule \"my-rule\".", Assert.Single(gone.ErrorLines), StringComparison.Ordinal);

        var wrong = fixture.Folder.Write("wrong.yaml", "id: wrong\ntopics: [country:*]\nthemes: [hazard.natural_disaster]\nwhen: appears\nwithin: often\n");
        var refused = await fixture.RunAsync("rules", "add", wrong);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith($"{wrong}:5: ", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_are_the_same_here_and_on_the_node()
    {
        var here = (await MonitorProgram.RunAsync("themes", "list", "--json")).Output;
        Assert.Equal(here, (await fixture.RunAsync("themes", "list", "--json")).Output);
        Assert.Contains("Troop withdrawal", (await MonitorProgram.RunAsync("themes", "show", "military.troop_withdrawal")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await MonitorProgram.RunAsync("themes", "show", "nope")).ExitCode);
    }

    [Fact]
    public async Task The_same_articles_again_are_duplicates_and_a_bad_one_is_named()
    {
        var again = await fixture.RunAsync("ingest", fixture.Folder.Write("again.jsonl", Articles.Lines + "{\"id\":\"bad\"}\n"));
        Assert.Equal(1, again.ExitCode);
        Assert.Equal("0 accepted, 4 duplicate, 0 copy, 1 rejected.", Assert.Single(again.Lines));
        Assert.Contains("again.jsonl:5: The article has neither title nor text.", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_node_is_verified()
    {
        var result = await MonitorProgram.RunAsync("verify", "--data", fixture.Data);
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("5 articles", result.Output, StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> Json(params string[] arguments)
    {
        var result = await fixture.RunAsync([.. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.Errors);
        return [.. result.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
