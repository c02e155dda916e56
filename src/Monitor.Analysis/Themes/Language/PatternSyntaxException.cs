namespace Monitor.Analysis.Themes.Language;

/// <summary>A pattern cannot be understood.</summary>
/// <param name="column">Where in the pattern, from 1.</param>
/// <param name="message">What is wrong and what to write instead, as one sentence.</param>
internal sealed class PatternSyntaxException(int column, string message) : Exception(message)
{
    /// <summary>Where in the pattern, from 1.</summary>
    public int Column { get; } = column;
}
