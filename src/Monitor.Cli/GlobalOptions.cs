using System.CommandLine;
using Monitor.Client;
using Monitor.Files.Articles;

namespace Monitor.Cli;

/// <summary>Options that several commands share, with the same name and meaning in each.</summary>
internal static class GlobalOptions
{
    /// <summary>The environment variable that names a node.</summary>
    public const string ServerVariable = "MONITOR_SERVER";

    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more: details of errors, every change of an alert.", Recursive = true };

    public static Option<string?> Server() => new("--server")
    {
        Description = $"The node to ask. Default: {ServerVariable}, else {MonitorClient.DefaultAddress}",
        HelpName = "URL",
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object per line." };

    public static Option<int?> Limit() => new("--limit") { Description = "At most so many. Default: all", HelpName = "N" };

    public static Option<string> Data() => new("--data") { Description = "The data folder of the node.", HelpName = "FOLDER", DefaultValueFactory = _ => "./data" };

    public static Option<string?> Lexicon() => new("--themes") { Description = "A folder of files that extend countries, organizations and themes.", HelpName = "FOLDER" };

    public static Option<string?> Time(string name, string description) => new(name) { Description = description, HelpName = "TIME" };

    /// <summary>Takes no other value than these.</summary>
    public static void OneOf(this Option<string?> option, params string[] values)
    {
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !values.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"{option.Name} is \"{token.Value}\". Give {string.Join(", ", values.SkipLast(1))} or {values[^1]}.");
        });
    }

    /// <summary>A client for the node that is named, by the environment where the command line does not.</summary>
    public static MonitorClient Connect(this ParseResult parsed, Option<string?> server, MonitorClientOptions? options = null)
    {
        var (address, from) = parsed.GetValue(server) is { Length: > 0 } given ? (given, "--server")
            : Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } set ? (set, ServerVariable)
            : (MonitorClient.DefaultAddress, "");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new MonitorClient(uri, options)
            : throw new UsageException($"{from} is \"{address}\", which is no address. Write one such as {MonitorClient.DefaultAddress}.");
    }

    /// <summary>The time that an option gives, or null.</summary>
    public static DateTimeOffset? GetTime(this ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : PublishedDate.TryParse(text, out var time) ? time
        : throw new UsageException(PublishedDate.Describe(option.Name, text));

    /// <summary>How many items to show.</summary>
    public static int GetLimit(this ParseResult parsed, Option<int?> option) => parsed.GetValue(option) switch
    {
        null => int.MaxValue,
        < 1 => throw new UsageException($"{option.Name} must be at least 1."),
        { } limit => limit,
    };
}
