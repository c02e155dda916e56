using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>A node that cannot start says why, and what to do.</summary>
public sealed class NodeStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_taken_port_and_a_folder_in_use_are_told_in_one_sentence_each()
    {
        await using var node = await RunningNode.StartAsync(_folder.At("data"));

        var port = await MonitorProgram.RunAsync("run", "--data", _folder.At("other"), "--urls", node.Url);
        Assert.Equal(1, port.ExitCode);
        Assert.Equal($"{node.Url} is taken by another program. Stop it, or choose another address with --urls.", Assert.Single(port.ErrorLines));

        var inUse = await MonitorProgram.RunAsync("run", "--data", _folder.At("data"), "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, inUse.ExitCode);
        Assert.Contains("is used by another node", Assert.Single(inUse.ErrorLines), StringComparison.Ordinal);

        Assert.Equal(0, await node.StopAsync());
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_folder_is_told_in_one_sentence()
    {
        var file = _folder.Write("data", "no folder");
        var result = await MonitorProgram.RunAsync("run", "--data", file, "--urls", "http://127.0.0.1:0", "--exit-when-idle");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is a file", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_a_folder_without_a_journal()
    {
        var result = await MonitorProgram.RunAsync("verify", "--data", _folder.At("nothing"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no journal", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_article_makes_the_exit_code_of_a_run_1()
    {
        var path = _folder.Write("mixed.jsonl", Articles.Lines + "{\"id\":\"bad\"}\n");
        var result = await MonitorProgram.RunAsync("run", path, "--data", _folder.At("data"), "--urls", "http://127.0.0.1:0", "--exit-when-idle");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("4 accepted, 0 duplicate, 0 copy, 1 rejected", result.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{path}:5: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
