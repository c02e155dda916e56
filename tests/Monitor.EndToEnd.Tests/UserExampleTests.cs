using System.Text.Json;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

public sealed class UserExampleTests
{
    [Fact]
    public async Task A_run_raises_the_withdrawal_for_Afghanistan_with_the_sentence_and_a_second_run_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var article = Articles.UserExample ?? Path.GetDirectoryName(folder.Write("articles/own.txt", Articles.Withdrawal))!;

        var first = await MonitorProgram.RunAsync("run", article, "--data", folder.At("data"), "--urls", "http://127.0.0.1:0", "--exit-when-idle");
        Assert.True(first.ExitCode == 0, first.Errors);
        Assert.Contains("Troop withdrawal reported for Afghanistan", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 accepted, 0 duplicate, 0 copy, 0 rejected", first.Output, StringComparison.Ordinal);

        var alerts = await ReadAlertsAsync(folder.At("data"));
        var withdrawals = alerts.Where(a => a.Theme == "military.troop_withdrawal").ToList();
        var alert = Assert.Single(withdrawals, a => a.Topic == "country:AF");
        Assert.Contains("withdraw", alert.Evidence[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(alert.Evidence[0].Text, first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawals, a => a.Topic is not ("country:AF" or "country:US"));

        var second = await MonitorProgram.RunAsync("run", article, "--data", folder.At("data"), "--urls", "http://127.0.0.1:0", "--exit-when-idle");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("0 accepted, 1 duplicate, 0 copy, 0 rejected; 0 alerts raised.", second.Output, StringComparison.Ordinal);
        Assert.Equal(alerts.Select(a => (a.Id, a.Revision, a.Cursor)), (await ReadAlertsAsync(folder.At("data"))).Select(a => (a.Id, a.Revision, a.Cursor)));

        var verified = await MonitorProgram.RunAsync("verify", "--data", folder.At("data"));
        Assert.True(verified.ExitCode == 0, verified.Errors);
    }

    [Fact]
    public async Task An_analysis_shows_the_evidence_to_people_and_the_promised_shape_to_programs()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("own.txt", Articles.Withdrawal);

        var shown = await MonitorProgram.RunAsync("analyze", path);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("[[The United States has announced plans to withdraw its troops completely from Afghanistan by September.]]", shown.Output, StringComparison.Ordinal);
        Assert.Contains("United States → Afghanistan", shown.Output, StringComparison.Ordinal);

        var printed = await MonitorProgram.RunAsync("analyze", path, "--json");
        using var json = JsonDocument.Parse(Assert.Single(printed.Lines));
        var root = json.RootElement;
        Assert.Equal(["id", "language", "published", "topics", "reports"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2021-05-18T00:00:00Z", root.GetProperty("published").GetString());
        var report = root.GetProperty("reports").EnumerateArray().First(r => r.GetProperty("theme").GetString() == "military.troop_withdrawal");
        Assert.Equal(["theme", "status", "actors", "targets", "confidence", "evidence"], report.EnumerateObject().Select(p => p.Name));
        Assert.Equal("planned", report.GetProperty("status").GetString());
        Assert.Equal("country:US", Assert.Single(report.GetProperty("actors").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Analyses_come_in_the_order_of_the_input_and_from_standard_input_too()
    {
        var printed = await MonitorProgram.RunWithInputAsync(Articles.Lines, "analyze", "-", "--json");
        Assert.Equal(0, printed.ExitCode);
        Assert.Equal(["one", "two", "three", "four"], printed.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    private static async Task<IReadOnlyList<Domain.Alerts.Alert>> ReadAlertsAsync(string data)
    {
        await using var node = await RunningNode.StartAsync(data);
        using var client = node.Connect();
        return await client.ListAlertsAsync().ToListAsync();
    }
}
