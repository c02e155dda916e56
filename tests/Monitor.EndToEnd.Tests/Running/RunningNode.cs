using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Client;

namespace Monitor.EndToEnd.Tests.Running;

/// <summary>A node in a process of its own, on a free port.</summary>
public sealed partial class RunningNode : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;
    private Task _reading = Task.CompletedTask;

    private RunningNode(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Where it listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>A client for it.</summary>
    public MonitorClient Connect() => new(new Uri(Url));

    /// <summary>Starts a node on a data folder and returns once it listens.</summary>
    public static Task<RunningNode> StartAsync(string data, params string[] paths) => StartAtAsync("http://127.0.0.1:0", data, paths);

    /// <summary>The same at a given address.</summary>
    public static async Task<RunningNode> StartAtAsync(string address, string data, params string[] paths)
    {
        var node = new RunningNode(MonitorProgram.Start(["run", .. paths, "--data", data, "--urls", address]));
        while (node.Url.Length == 0)
        {
            if (await node._process.StandardOutput.ReadLineAsync() is not { } line) throw new InvalidOperationException($"The node did not start: {await node._errors}");
            lock (node._output) node._output.AppendLine(line);
            if (ListeningAt().Match(line) is { Success: true } match) node.Url = match.Groups[1].Value;
        }
        node._reading = node.ReadAsync();
        return node;
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it in order, as Ctrl-C and service managers do.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, SendSignal(_process.Id, Terminate));
        await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            lock (_output) _output.AppendLine(line);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);

    [GeneratedRegex(@"^Listening at (http://\S+?),? ")]
    private static partial Regex ListeningAt();
}
