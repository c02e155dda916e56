using YamlDotNet.RepresentationModel;

namespace Monitor.Files.Rules;

/// <summary>Checks the topics and themes that a rule names.</summary>
internal sealed class RuleNames(RuleVocabulary vocabulary, RuleProblems problems)
{
    private static readonly string[] Kinds = ["country", "org"];

    public IReadOnlyList<string> Topics(IReadOnlyList<YamlNode> items) => Checked(items, "topics", DescribeTopic);

    public IReadOnlyList<string> Themes(IReadOnlyList<YamlNode> items) => Checked(items, "themes", DescribeTheme);

    private string[] Checked(IReadOnlyList<YamlNode> items, string field, Func<string, string?> describe)
    {
        foreach (var item in items)
        {
            var text = (item as YamlScalarNode)?.Value ?? "";
            if (describe(text) is { } problem) problems.Add(item, $"`{field}`: {problem}");
        }
        return [.. items.OfType<YamlScalarNode>().Select(i => i.Value ?? "").Distinct()];
    }

    private string? DescribeTopic(string topic)
    {
        if (topic == "*") return null;
        var colon = topic.IndexOf(':');
        if (colon < 0 || !Kinds.Contains(topic[..colon]))
            return $"\"{topic}\" is no topic. Use an id such as country:AF or org:taliban, a kind such as country:*, or \"*\" for all.";
        var name = topic[(colon + 1)..];
        if (name == "*") return null;
        var formed = topic.StartsWith("country:", StringComparison.Ordinal)
            ? name.Length == 2 && name.All(char.IsAsciiLetterUpper)
            : name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');
        if (!formed && topic.StartsWith("country:", StringComparison.Ordinal))
            return $"\"{topic}\" is no country. Use two capital letters of ISO 3166, such as country:AF.";
        if (!formed) return $"\"{topic}\" is no organization. Use lower-case letters, digits and hyphens, such as org:taliban.";
        return vocabulary.Topics is null || vocabulary.Topics.Contains(topic) ? null : $"\"{topic}\" is not known{Nearest.Hint(topic, vocabulary.Topics)}";
    }

    private string? DescribeTheme(string theme)
    {
        if (theme == "*") return null;
        var isGroup = theme.EndsWith(".*", StringComparison.Ordinal);
        var parts = (isGroup ? theme[..^2] : theme).Split('.');
        if (parts.Length < (isGroup ? 1 : 2) || !parts.All(IsName))
            return $"\"{theme}\" is no theme. Use an id such as military.troop_withdrawal, a group such as military.*, or \"*\" for all.";
        if (vocabulary.Themes is not { } known) return null;
        if (!isGroup) return known.Contains(theme) ? null : $"\"{theme}\" is not known{Nearest.Hint(theme, known)}";
        return known.Any(t => t.StartsWith(theme[..^1], StringComparison.Ordinal)) ? null
            : $"\"{theme}\" is not known{Nearest.Hint(theme, known.Select(t => t[..t.IndexOf('.')] + ".*").Distinct())}";
    }

    private static bool IsName(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');
}
