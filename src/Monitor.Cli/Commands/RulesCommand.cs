using System.CommandLine;
using Monitor.Analysis;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Domain.Rules;
using Monitor.Files.Rules;

namespace Monitor.Cli.Commands;

/// <summary>`monitor rules`: what is alerted on.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "List, show, add, remove and check rules: what is alerted on.") { List(), Show(), Add(), Remove(), Check() };

    private static Command List()
    {
        var (server, limit, json) = (GlobalOptions.Server(), GlobalOptions.Limit(), GlobalOptions.Json());
        return new Command("list", "List the rules in force.") { limit, json, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            var most = parsed.GetLimit(limit);
            using var client = parsed.Connect(server);
            var rules = client.ListRulesAsync(cancellationToken).Take(most);
            if (parsed.GetValue(json)) await terminal.JsonAsync(rules);
            else await RuleListing.WriteAsync(terminal, rules);
        });
    }

    private static Command Show()
    {
        var (id, server, json) = (IdArgument(), GlobalOptions.Server(), GlobalOptions.Json());
        return new Command("show", "Show a rule as the file that it could have come from.") { id, json, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            using var client = parsed.Connect(server);
            var rule = await client.GetRuleAsync(parsed.GetValue(id)!, cancellationToken);
            if (parsed.GetValue(json)) terminal.Json(rule);
            else Console.Out.Write(RuleFile.Write(rule));
        });
    }

    private static Command Add()
    {
        var (file, server) = (FileArgument(), GlobalOptions.Server());
        return new Command("add", "Bring the rules of a file into force, new or in place of those with their ids.") { file, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var yaml = await ReadAsync(path, cancellationToken);
            using var client = parsed.Connect(server);
            try
            {
                foreach (var rule in await client.AddRulesAsync(yaml, cancellationToken)) terminal.Paragraph($"Rule {rule.Id} (version {rule.Version}) is in force.");
                return 0;
            }
            catch (MonitorApiException e) when (e.Errors.Count > 0)
            {
                // The node knows the text as the body of a request.
                foreach (var error in e.Errors) terminal.Error(error.StartsWith("body:", StringComparison.Ordinal) ? path + error["body".Length..] : error);
                return 1;
            }
        });
    }

    private static Command Remove()
    {
        var (id, server) = (IdArgument(), GlobalOptions.Server());
        return new Command("remove", "Take a rule out of force; its open alerts are resolved.") { id, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            using var client = parsed.Connect(server);
            await client.RemoveRuleAsync(parsed.GetValue(id)!, cancellationToken);
            terminal.Paragraph($"Rule {parsed.GetValue(id)} is out of force.");
        });
    }

    private static Command Check()
    {
        var (file, themes, json) = (FileArgument(), GlobalOptions.Lexicon(), GlobalOptions.Json());
        return new Command("check", "Say what is wrong with a rule file, without a node.") { file, themes, json }.Does(async (parsed, terminal, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var yaml = await ReadAsync(path, cancellationToken);
            try
            {
                var lexicon = Lexicon.Load(parsed.GetValue(themes));
                var rules = RuleFile.Parse(yaml, path, new RuleVocabulary { Themes = [.. lexicon.Themes.Select(t => t.Id)] });
                foreach (var rule in rules)
                    if (parsed.GetValue(json)) terminal.Json(rule);
                    else terminal.Paragraph($"Rule {rule.Id} (version {rule.Version}) is fine: {RuleListing.InWords(rule)}.");
                return 0;
            }
            catch (RuleFileException e)
            {
                foreach (var problem in e.Problems) terminal.Error(problem);
                return 1;
            }
        });
    }

    private static Argument<string> IdArgument() => new("ID") { Description = "The id of the rule." };

    private static Argument<string> FileArgument() => new("FILE") { Description = "A rule file (YAML)." };

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) =>
        Directory.Exists(path) ? throw new UsageException($"{path} is a folder. Name one rule file.")
        : File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken)
        : throw new UsageException($"{path} does not exist. Name a rule file.");
}
