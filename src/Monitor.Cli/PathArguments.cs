using System.CommandLine;
using Monitor.Files.Articles;

namespace Monitor.Cli;

/// <summary>The articles that a command line names: files, folders, or - for standard input.</summary>
internal static class PathArguments
{
    public static Argument<string[]> Create(ArgumentArity arity) => new("PATH")
    {
        Description = "Files (.txt, .html, .json, .jsonl, also .gz and .zst), folders of them, or - for standard input.",
        Arity = arity,
    };

    /// <summary>The paths; standard input where none is given and something is piped in.</summary>
    public static IReadOnlyList<string> Get(ParseResult parsed, Argument<string[]> argument) => parsed.GetValue(argument) switch
    {
        { Length: > 0 } paths => Check(paths),
        _ when Console.IsInputRedirected => [ArticleFiles.StandardInput],
        _ => throw new UsageException("Name files or folders of articles, or - for standard input."),
    };

    /// <summary>The paths, if all of them are there: a slip of the pen should not start half of the work.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> paths) =>
        paths.FirstOrDefault(p => p != ArticleFiles.StandardInput && !Path.Exists(p)) is { } missing
            ? throw new UsageException($"{missing} does not exist. Name files or folders of articles, or - for standard input.")
            : paths;
}
