using Monitor.Domain.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Monitor.Files.Rules;

/// <summary>Rules as people write them: YAML, or JSON as a part of it. One rule, a list of rules, or several documents of either.</summary>
public static class RuleFile
{
    private const int MaxLength = 1024 * 1024;
    private const int MaxDepth = 16;

    /// <summary>Reads the rules in the order in which they are written.</summary>
    /// <param name="fileName">What messages call the file.</param>
    /// <param name="vocabulary">The themes and topics that exist; null leaves them unchecked beyond their form.</param>
    /// <exception cref="RuleFileException">Something is wrong; it says everything that is, with file, line and field.</exception>
    public static IReadOnlyList<Rule> Parse(string yaml, string fileName, RuleVocabulary? vocabulary = null)
    {
        var problems = new RuleProblems(fileName);
        var rules = new List<Rule>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in Load(yaml, problems))
        {
            if (new RuleReader(node, vocabulary ?? new RuleVocabulary(), problems).Read() is not { } rule) continue;
            if (!seen.Add(rule.Id)) problems.Add(node, $"`id` {rule.Id} is taken by an earlier rule of the file. Give each rule its own.");
            rules.Add(rule);
        }
        problems.ThrowIfAny();
        if (rules.Count > 0) return rules;
        problems.Add(Mark.Empty, "There is no rule in it. Write at least id, topics, themes, when and within.");
        throw problems.ToException();
    }

    /// <summary>Reads the rules of a file on disk.</summary>
    /// <exception cref="RuleFileException">As for <see cref="Parse"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Rule> Load(string path, RuleVocabulary? vocabulary = null) => Parse(File.ReadAllText(path), path, vocabulary);

    /// <summary>Writes a rule as a file that reads back as an equal rule.</summary>
    public static string Write(Rule rule) => RuleWriter.Write(rule);

    private static IEnumerable<YamlMappingNode> Load(string yaml, RuleProblems problems)
    {
        var stream = new YamlStream();
        try
        {
            if (!IsModest(yaml, problems)) return [];
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, Describe(e));
            return [];
        }
        return stream.Documents.SelectMany(d => d.RootNode is YamlSequenceNode list ? list.Children : [d.RootNode])
            .Where(n => !IsNothing(n)).Select(n => AsRule(n, problems)).OfType<YamlMappingNode>();
    }

    // The node model is built by recursion; a body from the network must not be able to exhaust the stack.
    private static bool IsModest(string yaml, RuleProblems problems)
    {
        if (yaml.Length > MaxLength)
        {
            problems.Add(Mark.Empty, $"The file has {yaml.Length:N0} characters; at most {MaxLength:N0} are read. Split it.");
            return false;
        }
        var (parser, depth) = (new Parser(new StringReader(yaml)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth <= MaxDepth) continue;
            problems.Add(parser.Current.Start, $"It is nested deeper than {MaxDepth} levels. A rule is a flat list of fields.");
            return false;
        }
        return true;
    }

    private static bool IsNothing(YamlNode node) => node is YamlScalarNode { Value: null or "" };

    private static YamlMappingNode? AsRule(YamlNode node, RuleProblems problems)
    {
        if (node is YamlMappingNode rule) return rule;
        problems.Add(node, "A rule must be a list of fields, such as `id: my-rule`.");
        return null;
    }

    private static string Describe(YamlException e)
    {
        var what = (e.InnerException?.Message ?? e.Message).Trim().TrimEnd('.');
        var hint = what.Contains("anchor", StringComparison.OrdinalIgnoreCase) || what.Contains("alias", StringComparison.OrdinalIgnoreCase)
            ? "Put a lone * in quotes: \"*\"."
            : "Mind indentation, colons and quotes.";
        return $"It is no valid YAML: {what}. {hint}";
    }
}
