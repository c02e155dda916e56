namespace Monitor.Analysis;

/// <summary>A country or organization that the lexicon knows.</summary>
/// <param name="Id">`country:AF`, `org:taliban`.</param>
/// <param name="Name">The English display name.</param>
public sealed record Topic(string Id, string Name);
