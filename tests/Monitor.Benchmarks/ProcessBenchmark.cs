using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Monitor.Analysis;

namespace Monitor.Benchmarks;

/// <summary>The real program as a process: from start to ready, and its memory for many articles and topics.</summary>
internal static class ProcessBenchmark
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "monitor.exe" : "monitor");

    public static async Task RunAsync(Corpus corpus, int rounds, int articles, int topics, string folder)
    {
        var starts = new double[rounds];
        for (var i = 0; i < rounds; i++) starts[i] = await StartAsync(Path.Combine(folder, $"start-{i}"));

        var file = Path.Combine(folder, "many.jsonl");
        var names = new Queue<string>(TopicNames(topics));
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, articles).Select(i =>
        {
            // Each name in its turn, so that the run has as many topics as it should.
            var name = names.Dequeue();
            names.Enqueue(name);
            return Corpus.Line(corpus.Make(i, articles, days: 90, extra: $"\n\nA spokesman for {name} declined to comment."));
        }));
        var (peak, after, seen) = await RunManyAsync(file, Path.Combine(folder, "many"));
        Measure.Print("The program as a process",
            ("start to ready", Measure.Text(starts, "ms"), "3,000 ms"),
            ($"peak resident memory, {articles:N0} articles, {seen:N0} topics", string.Create(CultureInfo.InvariantCulture, $"{peak:N0} MB"), "400 MB"),
            ("resident memory afterwards", string.Create(CultureInfo.InvariantCulture, $"{after:N0} MB"), "400 MB"));
    }

    // Every third organization of the lexicon, by the names that articles use.
    private static IEnumerable<string> TopicNames(int topics)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream("organizations.tsv")!);
        var rows = new List<string>();
        while (reader.ReadLine() is { } line) if (!line.StartsWith('#') && line.Split('\t') is { Length: >= 2 } columns) rows.Add(columns[1]);
        return rows.Skip(1).Where((_, i) => i % 3 == 0).Take(topics);
    }

    private static async Task<double> StartAsync(string data)
    {
        var url = FreeUrl();
        var watch = Stopwatch.StartNew();
        using var process = Start("run", "--data", data, "--urls", url);
        await ReadyAsync(url);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return elapsed;
    }

    private static async Task<(double Peak, double After, int Topics)> RunManyAsync(string file, string data)
    {
        var url = FreeUrl();
        using var process = Start("run", file, "--data", data, "--urls", url);
        await ReadyAsync(url);
        using var client = new Client.MonitorClient(new Uri(url));
        var last = -1L;
        while (true)
        {
            // Idle when the position rests and nothing waits.
            var cluster = await client.GetClusterAsync();
            if (cluster.Position > 0 && cluster.Position == last && cluster.Lag == 0) break;
            last = cluster.Position;
            await Task.Delay(2000);
        }
        var topics = 0;
        await foreach (var _ in client.ListTopicsAsync()) topics++;
        var result = (StatusMegabytes(process.Id, "VmHWM"), StatusMegabytes(process.Id, "VmRSS"), topics);
        process.Kill();
        await process.WaitForExitAsync();
        return result;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ReadyAsync(string url)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync($"{url}/readyz")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(10);
        }
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static double StatusMegabytes(int process, string name) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
}
