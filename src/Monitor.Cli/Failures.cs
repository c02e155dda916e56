using System.Net;
using Monitor.Client;

namespace Monitor.Cli;

/// <summary>Turns what a command ran into into one sentence and an exit code.</summary>
internal static class Failures
{
    // Exceptions of the server, the stores and the lexicon are told apart by their own words: naming their types here would load them for every command.
    private static readonly string[] Spoken = ["NodeStartException", "StoreException", "LexiconException", "RuleFileException"];

    public static (string Sentence, int ExitCode) Describe(Exception failure) => failure switch
    {
        UsageException => (failure.Message, 2),
        NotFoundException => (failure.Message, 1),
        NodeUnreachableException => ($"{failure.Message} Start one with `monitor run`, or name another with --server.", 1),
        MonitorApiException e => (ForPeople(e), e.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict ? 2 : 1),
        FileNotFoundException { FileName: { } file } => ($"{file} does not exist.", 2),
        DirectoryNotFoundException or FileNotFoundException => (failure.Message, 2),
        UnauthorizedAccessException => ($"{failure.Message} Give this user the right to read it.", 1),
        IOException => (failure.Message, 1),
        _ when Spoken.Contains(failure.GetType().Name) => (failure.Message, 1),
        _ => ($"Something unexpected went wrong: {failure.Message} Run it again with --verbose to see where, and please report it.", 1),
    };

    // A node speaks to programs: what it says to GET has a command here.
    private static string ForPeople(MonitorApiException failure)
    {
        var sentence = failure.Message
            .Replace("GET /v1/themes lists them", "`monitor themes list` shows them", StringComparison.Ordinal)
            .Replace("GET /v1/rules lists them", "`monitor rules list` shows them", StringComparison.Ordinal);
        return failure.Candidates.Count == 0 ? sentence
            : $"{sentence}\n{string.Join('\n', failure.Candidates.Select(c => $"  {c.Id}  {c.Name}"))}";
    }
}
