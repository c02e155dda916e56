using System.Globalization;
using System.Text.Json;
using Monitor.Domain.Articles;
using Monitor.Domain.Rules;
using YamlDotNet.RepresentationModel;

namespace Monitor.Files.Rules;

/// <summary>Reads one rule from its YAML node. Adds to the problems what is wrong with it and then gives null.</summary>
internal sealed class RuleReader(YamlMappingNode node, RuleVocabulary vocabulary, RuleProblems problems)
{
    // `version` is derived; a rule read over HTTP carries it and may be sent back as it is.
    private static readonly string[] Known =
        ["id", "description", "topics", "themes", "statuses", "when", "within", "role", "atLeast", "publishers", "significance", "severity", "version"];

    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);
    private readonly RuleNames _names = new(vocabulary, problems);

    public Rule? Read()
    {
        var before = problems.Count;
        CollectFields();
        var when = Required("when", "appears, count or surge") is { } condition ? OneOf<RuleCondition>("when", condition) : null;
        var rule = new Rule
        {
            Id = Required("id", "a short name such as troop-withdrawal") is { } id ? Id(id) : "",
            Description = Optional("description") is { } description ? Text("description", description) : null,
            Topics = Required("topics", "a list such as [country:*]") is { } topics ? _names.Topics(List("topics", topics)) : [],
            Themes = Required("themes", "a list such as [military.troop_withdrawal]") is { } themes ? _names.Themes(List("themes", themes)) : [],
            Within = Required("within", "a duration such as 12h or 7d") is { } within ? Within(within) : default,
            When = when ?? default,
        };
        rule = rule with
        {
            Statuses = Optional("statuses") is { } statuses ? Statuses(statuses) : rule.Statuses,
            Role = Optional("role") is { } role ? OneOf<RoleFilter>("role", role) ?? default : rule.Role,
            Severity = Optional("severity") is { } severity ? OneOf<Severity>("severity", severity) ?? default : rule.Severity,
            AtLeast = AtLeastOne("atLeast", rule.AtLeast, when),
            Publishers = AtLeastOne("publishers", rule.Publishers, when),
            Significance = Significance(rule.Significance, when),
        };
        return problems.Count == before ? rule : null;
    }

    private void CollectFields()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (Known.Contains(name)) _fields[name] = value;
            else problems.Add(key, $"`{name}` is no field of a rule{Nearest.Hint(name, Known)}");
        }
    }

    private YamlNode? Optional(string name) =>
        _fields.GetValueOrDefault(name) is { } value && value is not YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "~" or "null" } ? value : null;

    private YamlNode? Required(string name, string example)
    {
        if (Optional(name) is { } value) return value;
        problems.Add(_fields.GetValueOrDefault(name) ?? node, $"`{name}` is missing. Write {example}.");
        return null;
    }

    private string Id(YamlNode value)
    {
        var id = Text("id", value);
        if (id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-') return id;
        if (id is not null) problems.Add(value, $"`id` is \"{id}\". Use lower-case letters, digits and hyphens, at most 64, such as troop-withdrawal.");
        return "";
    }

    private TimeSpan Within(YamlNode value)
    {
        if (Text("within", value) is not { } text) return default;
        if (!Duration.TryParse(text, out var within)) problems.Add(value, $"`within` is \"{text}\". Write a number and a unit: 30m, 12h or 7d.");
        else if (within <= TimeSpan.Zero) problems.Add(value, $"`within` is {text}. It must be more than zero, such as 7d.");
        else if (within > Rule.MaxWithin) problems.Add(value, $"`within` is {text}. It may be at most {Duration.Format(Rule.MaxWithin)}.");
        return within;
    }

    private ReportStatus[] Statuses(YamlNode value) =>
        [.. List("statuses", value).Select(item => OneOf<ReportStatus>("statuses", item)).OfType<ReportStatus>().Distinct()];

    private int AtLeastOne(string name, int otherwise, RuleCondition? when)
    {
        if (Optional(name) is not { } value || Text(name, value) is not { } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 1_000_000)
            problems.Add(value, $"`{name}` is \"{text}\". Give a whole number from 1.");
        else if (when == RuleCondition.Appears && number != otherwise)
            problems.Add(value, $"`{name}` has no effect on `when: appears`. Remove it, or use `when: count`.");
        return number;
    }

    private double Significance(double otherwise, RuleCondition? when)
    {
        if (Optional("significance") is not { } value || Text("significance", value) is not { } text) return otherwise;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number is not (> 0 and < 0.5))
            problems.Add(value, $"`significance` is \"{text}\". Give a probability between 0 and 0.5, such as 0.001.");
        else if (when is RuleCondition.Appears or RuleCondition.Count && number != otherwise)
            problems.Add(value, $"`significance` has no effect on `when: {JsonNamingPolicy.SnakeCaseLower.ConvertName(when.ToString()!)}`. Remove it, or use `when: surge`.");
        return number;
    }

    private T? OneOf<T>(string name, YamlNode value) where T : struct, Enum
    {
        if (Text(name, value) is not { } text) return null;
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).ToList();
        var index = names.IndexOf(text);
        if (index >= 0) return Enum.GetValues<T>()[index];
        problems.Add(value, $"`{name}` is \"{text}\". Use {string.Join(", ", names[..^1])} or {names[^1]}{Nearest.Hint(text, names)}");
        return null;
    }

    private IReadOnlyList<YamlNode> List(string name, YamlNode value)
    {
        if (value is YamlScalarNode) return [value];
        if (value is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children];
        problems.Add(value, value is YamlSequenceNode ? $"`{name}` is an empty list. Name at least one." : $"`{name}` must be a list, such as [a, b].");
        return [];
    }

    private string? Text(string name, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text }) return text;
        problems.Add(value, $"`{name}` must be a single value.");
        return null;
    }
}
