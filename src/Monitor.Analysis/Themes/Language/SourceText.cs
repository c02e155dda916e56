namespace Monitor.Analysis.Themes.Language;

/// <summary>A piece of a lexicon file and where it stands.</summary>
/// <param name="File">The file, as the user knows it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">Of the first character of the text, from 1.</param>
internal sealed record SourceText(string Text, string File, int Line, int Column)
{
    public LexiconException Error(string message) => new(File, Line, Column, message);

    public LexiconException Error(PatternSyntaxException error) => new(File, Line, Column + error.Column - 1, error.Message);
}
