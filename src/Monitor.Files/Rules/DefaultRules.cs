using System.Reflection;
using Monitor.Domain.Rules;

namespace Monitor.Files.Rules;

/// <summary>The rules that ship with Monitor and are on by default.</summary>
public static class DefaultRules
{
    private const string Prefix = "rules/";

    private static readonly Lazy<IReadOnlyList<Rule>> Loaded = new(Load);

    /// <summary>All of them, sorted by id.</summary>
    public static IReadOnlyList<Rule> All => Loaded.Value;

    /// <summary>The files as they ship, by name: the text is what a person would copy to change them.</summary>
    public static IReadOnlyList<(string Name, string Yaml)> Files { get; } = ReadFiles();

    private static List<Rule> Load() => [.. Files.SelectMany(f => RuleFile.Parse(f.Yaml, f.Name)).OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static List<(string, string)> ReadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<(string, string)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add((name[Prefix.Length..], reader.ReadToEnd()));
        }
        return files;
    }
}
