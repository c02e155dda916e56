using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Rules;

namespace Monitor.Files.Rules;

/// <summary>Writes rules in the form in which the documentation shows them.</summary>
internal static class RuleWriter
{
    public static string Write(Rule rule)
    {
        var yaml = new StringBuilder();
        void Field(string name, string value) => yaml.Append(name).Append(": ").Append(value).Append('\n');

        Field("id", Scalar(rule.Id));
        if (rule.Description is not null) Field("description", Scalar(rule.Description));
        Field("topics", List(rule.Topics));
        Field("themes", List(rule.Themes));
        Field("statuses", List(rule.Statuses.Select(s => Name(s))));
        Field("when", Name(rule.When));
        if (rule.When != RuleCondition.Appears)
        {
            Field("atLeast", rule.AtLeast.ToString(CultureInfo.InvariantCulture));
            Field("publishers", rule.Publishers.ToString(CultureInfo.InvariantCulture));
        }
        if (rule.When == RuleCondition.Surge) Field("significance", rule.Significance.ToString("R", CultureInfo.InvariantCulture));
        Field("within", Duration.Format(rule.Within));
        Field("role", Name(rule.Role));
        Field("severity", Name(rule.Severity));
        return yaml.ToString();
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Scalar))}]";

    private static string Scalar(string value) => IsPlain(value) ? value : Quote(value);

    // Words that start with a letter and hold nothing that YAML gives a meaning to; true, null and the like are quoted for other readers' sake.
    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value[^1] is not (' ' or ':')
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or ':' or '*' or '(' or ')' or ';' or '/')
        && !value.Contains(": ", StringComparison.Ordinal)
        && value.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }
}
