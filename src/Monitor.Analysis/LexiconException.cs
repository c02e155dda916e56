namespace Monitor.Analysis;

/// <summary>A lexicon file cannot be read or understood. The message names the file, line and column and what to do.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the error of a place in a file.</summary>
    /// <param name="file">The file, as the user knows it.</param>
    /// <param name="line">From 1; 0 if the whole file is meant.</param>
    /// <param name="column">From 1; 0 if the whole line is meant.</param>
    /// <param name="problem">What is wrong and what to do, as one sentence without its full stop.</param>
    public LexiconException(string file, int line, int column, string problem)
        : base(line == 0 ? $"{file}: {problem}." : column == 0 ? $"{file}, line {line}: {problem}." : $"{file}, line {line}, column {column}: {problem}.") =>
        (File, Line, Column, Problem) = (file, line, column, problem);

    /// <summary>The file, as the user knows it.</summary>
    public string File { get; }

    /// <summary>From 1; 0 if the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>From 1; 0 if the whole line is meant.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to do, as one sentence without its full stop.</summary>
    public string Problem { get; }
}
