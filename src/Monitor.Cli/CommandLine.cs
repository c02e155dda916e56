using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Monitor.Cli.Commands;
using Monitor.Cli.Rendering;

namespace Monitor.Cli;

/// <summary>The commands of `monitor`, and what holds for all of them: exit codes, Ctrl-C, one sentence for every error.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>0 done, 1 the work failed in part, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Usage.Report(parsed);
        using var interrupt = new CancellationTokenSource();
        using var signals = new Interrupts(interrupt);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupt.Token);
    }

    private static RootCommand Create() =>
        new("Monitor watches countries and organizations in the news and tells once when something that matters is reported, with the sentence that shows it.")
        {
            GlobalOptions.Verbose,
            RunCommand.Create(),
            AnalyzeCommand.Create(),
            IngestCommand.Create(),
            ArticlesCommand.Create(),
            TopicsCommand.Create(),
            TopicCommand.Create(),
            AlertsCommand.Create(),
            AlertCommand.Create(),
            RulesCommand.Create(),
            ThemesCommand.Create(),
            EvaluateCommand.Create(),
            VerifyCommand.Create(),
        };

    // The first Ctrl-C asks to end in order, the second ends at once.
    private sealed class Interrupts : IDisposable
    {
        private readonly List<PosixSignalRegistration> _registrations;

        public Interrupts(CancellationTokenSource interrupt) => _registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !interrupt.IsCancellationRequested;
                interrupt.Cancel();
            })),
        ];

        public void Dispose() => _registrations.ForEach(r => r.Dispose());
    }
}
