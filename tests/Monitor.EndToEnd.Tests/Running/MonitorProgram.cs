using System.Diagnostics;
using System.Text;

namespace Monitor.EndToEnd.Tests.Running;

/// <summary>Runs the real binary, as built beside the tests.</summary>
public static class MonitorProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end.</summary>
    public static Task<Finished> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>Runs a command to its end with something on standard input.</summary>
    public static async Task<Finished> RunWithInputAsync(string input, params string[] arguments) => await RunAsync(input, arguments);

    /// <summary>Starts a command and leaves its output to the caller.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "monitor.exe" : "monitor"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("MONITOR_SERVER");
        start.Environment.Remove("COLUMNS");
        return Process.Start(start)!;
    }

    private static async Task<Finished> RunAsync(string input, string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(Longest);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            if (e is OperationCanceledException) process.Kill();
            await process.WaitForExitAsync();
        }
        return new Finished(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a command left.</summary>
public sealed record Finished(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines on stderr.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
