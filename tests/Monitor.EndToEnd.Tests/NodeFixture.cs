using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>A node with a few articles, for the commands that read.</summary>
public sealed class NodeFixture : IAsyncLifetime
{
    public TemporaryFolder Folder { get; } = new();

    public RunningNode Node { get; private set; } = null!;

    public string Data => Folder.At("data");

    /// <summary>Runs a command against the node.</summary>
    public Task<Finished> RunAsync(params string[] arguments) => MonitorProgram.RunAsync([.. arguments, "--server", Node.Url]);

    public async Task InitializeAsync()
    {
        Node = await RunningNode.StartAsync(Data);
        var ingested = await RunAsync("ingest", Folder.Write("articles.jsonl", Articles.Lines), Folder.Write("own.txt", Articles.Withdrawal));
        Assert.True(ingested.ExitCode == 0, ingested.Errors);
        Assert.Equal("5 accepted, 0 duplicate, 0 copy, 0 rejected.", Assert.Single(ingested.Lines));
        using var client = Node.Connect();
        await Until.TrueAsync(async () => await client.GetClusterAsync() is { Lag: 0, TopicsBehind: 0, Queued: 0 });
    }

    public async Task DisposeAsync()
    {
        await Node.DisposeAsync();
        Folder.Dispose();
    }
}
