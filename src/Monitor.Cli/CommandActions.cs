using System.CommandLine;
using Monitor.Cli.Rendering;

namespace Monitor.Cli;

/// <summary>Binds what a command does to the command.</summary>
internal static class CommandActions
{
    /// <summary>Sets the action; what it throws becomes one sentence on stderr and an exit code.</summary>
    public static Command Does(this Command command, Func<ParseResult, Terminal, CancellationToken, Task<int>> action)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var terminal = new Terminal(parsed.GetValue(GlobalOptions.Verbose));
            try
            {
                return await action(parsed, terminal, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return 1;
            }
            catch (Exception failure)
            {
                var (sentence, exitCode) = Failures.Describe(failure);
                terminal.Error(sentence);
                if (terminal.Verbose) Console.Error.WriteLine(failure);
                return exitCode;
            }
        });
        return command;
    }

    /// <summary>Sets an action that always succeeds when it ends.</summary>
    public static Command Does(this Command command, Func<ParseResult, Terminal, CancellationToken, Task> action) =>
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await action(parsed, terminal, cancellationToken);
            return 0;
        });
}
