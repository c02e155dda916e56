using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Monitor.Cli;

/// <summary>Says what is wrong with a command line.</summary>
internal static class Usage
{
    public const int ExitCode = 2;

    public static int Report(ParseResult parsed)
    {
        var command = Path(parsed.CommandResult);
        // A command group by itself asks what there is.
        if (parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command.Action is null)
        {
            new HelpAction().Invoke(parsed);
            return ExitCode;
        }
        var unknown = parsed.UnmatchedTokens.FirstOrDefault();
        var problem = unknown is null ? parsed.Errors[0].Message.TrimEnd('.')
            : unknown.StartsWith('-') ? $"There is no option {unknown}"
            : parsed.CommandResult.Command.Subcommands.Count > 0 ? $"There is no command \"{unknown}\"{Nearest(unknown, parsed.CommandResult.Command)}"
            : $"\"{unknown}\" is one argument too many";
        Console.Error.WriteLine($"{problem}. See `{command} --help`.");
        return ExitCode;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult result)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = result; at is not null; at = at.Parent)
            if (at is System.CommandLine.Parsing.CommandResult command) names.Insert(0, command.Command is RootCommand ? "monitor" : command.Command.Name);
        return string.Join(' ', names);
    }

    private static string Nearest(string word, Command group) =>
        group.Subcommands.Select(c => c.Name).FirstOrDefault(n => n.StartsWith(word[..1], StringComparison.OrdinalIgnoreCase) && Math.Abs(n.Length - word.Length) <= 3) is { } near
            ? $"; did you mean \"{near}\"?" : "";
}
