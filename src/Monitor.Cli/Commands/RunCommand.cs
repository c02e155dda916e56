using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Server;

namespace Monitor.Cli.Commands;

/// <summary>`monitor run`: one node, with what is to be ingested first.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = PathArguments.Create(ArgumentArity.ZeroOrMore);
        var (data, themes) = (GlobalOptions.Data(), GlobalOptions.Lexicon());
        var urls = new Option<string>("--urls") { Description = "Where the HTTP API listens; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => Monitor.Client.MonitorClient.DefaultAddress };
        var store = new Option<string?>("--store") { Description = "What keeps the journal.", HelpName = "sqlite", DefaultValueFactory = _ => "sqlite" };
        store.OneOf("sqlite", "postgres");
        var exit = new Option<bool>("--exit-when-idle") { Description = "End when everything is ingested and every alert is out." };
        return new Command("run", "Run a node: ingest, watch, print alerts as they are raised, until Ctrl-C.") { paths, data, urls, store, exit, themes }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                if (parsed.GetValue(store) == "postgres") throw new UsageException("PostgreSQL comes with a later release. Leave --store out, or use --store sqlite.");
                var options = new NodeOptions
                {
                    DataFolder = parsed.GetValue(data)!,
                    Urls = CheckUrls(parsed.GetValue(urls)!),
                    LexiconFolder = parsed.GetValue(themes),
                    Verbose = terminal.Verbose,
                };
                return await new NodeRun(terminal, options, PathArguments.Check(parsed.GetValue(paths) ?? []), parsed.GetValue(exit)).RunAsync(cancellationToken);
            });
    }

    // Kestrel takes * and + for all addresses of the machine, which no URI does.
    private static string CheckUrls(string urls) =>
        urls.Split(';').FirstOrDefault(u => !Uri.TryCreate(u.Replace("//*", "//any").Replace("//+", "//any"), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp) is { } wrong
            ? throw new UsageException($"--urls is \"{wrong}\", which is no address to listen at. Write one such as {NodeOptions.DefaultUrl}.")
            : urls;
}
