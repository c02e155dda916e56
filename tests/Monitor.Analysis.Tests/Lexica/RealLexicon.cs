namespace Monitor.Analysis.Tests.Lexica;

/// <summary>The lexicon that ships, loaded once.</summary>
internal static class RealLexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => Lexicon.Load());

    public static Lexicon Instance => Loaded.Value;

    public static Analyzer Analyzer { get; } = new(Loaded.Value);
}
