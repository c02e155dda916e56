namespace Monitor.Files.Rules;

/// <summary>The ids that a rule may name. What is null is not checked beyond its form.</summary>
public sealed record RuleVocabulary
{
    /// <summary>All theme ids, or null.</summary>
    public IReadOnlyCollection<string>? Themes { get; init; }

    /// <summary>All topic ids, or null.</summary>
    public IReadOnlyCollection<string>? Topics { get; init; }
}
