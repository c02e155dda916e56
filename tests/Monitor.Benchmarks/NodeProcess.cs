using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Monitor.Client;

namespace Monitor.Benchmarks;

/// <summary>The real program as a process.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "monitor.exe" : "monitor");
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly HttpClient _http;

    private NodeProcess(Process process, string url)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri(url), Timeout = Timeout.InfiniteTimeSpan };
        Client = new MonitorClient(new Uri(url));
    }

    public MonitorClient Client { get; }

    /// <summary>The processor time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a node and returns once it is ready.</summary>
    public static async Task<NodeProcess> StartAsync(string data)
    {
        var url = FreeUrl();
        var start = new ProcessStartInfo(Program, ["run", "--data", data, "--urls", url]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var node = new NodeProcess(process, url);
        while (!await node.IsReadyAsync()) await Task.Delay(Poll);
        return node;
    }

    /// <summary>Sends a file of JSON Lines in one request, and returns when all of it is committed and folded and its alerts are out.</summary>
    public async Task SendAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        using var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var response = await _http.PostAsync("v1/articles", content);
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || !answer.Contains("\"rejectedCount\":0", StringComparison.Ordinal)) throw new InvalidOperationException(answer);
        while (await Client.GetClusterAsync() is { } cluster && (cluster.Queued > 0 || cluster.Lag > 0 || cluster.TopicsBehind > 0)) await Task.Delay(Poll);
    }

    /// <summary>VmHWM (peak) or VmRSS (now), in megabytes.</summary>
    public double Megabytes(string name) => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture) / 1024;

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
        Client.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await _http.GetAsync("readyz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
