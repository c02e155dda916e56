using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>What reading files gives, one after the other: an article, a line, a rejection, or a count of files that are no articles.</summary>
/// <param name="Location">Where it was read.</param>
public abstract record FileItem(Location Location);

/// <summary>An article that was read and passed <see cref="ArticleRules"/>.</summary>
public sealed record FileArticle(Article Article, Location Location) : FileItem(Location);

/// <summary>A line of a file of JSON Lines.</summary>
/// <param name="Utf8">The line without blanks around it, as it stands there. Valid until the next is read.</param>
public sealed record FileLine(ReadOnlyMemory<byte> Utf8, Location Location) : FileItem(Location);

/// <summary>An article, or a whole file, that could not be read; the others go on.</summary>
/// <param name="Reason">One sentence that says what is wrong and what to do.</param>
public sealed record RejectedItem(Location Location, string Reason) : FileItem(Location)
{
    /// <summary>"file:line: reason".</summary>
    public override string ToString() => $"{Location}: {Reason}";
}

/// <summary>Files in a folder that were passed over because their names are not those of article files.</summary>
/// <param name="Count">How many; at least 1.</param>
public sealed record SkippedFiles(Location Location, int Count) : FileItem(Location);

/// <summary>A place in a file.</summary>
/// <param name="File">The path as given or found, or "-" for standard input.</param>
/// <param name="Line">The line, from 1, or null where the file as a whole is meant.</param>
public readonly record struct Location(string File, int? Line)
{
    /// <summary>"file:line", or the file alone.</summary>
    public override string ToString() => Line is null ? Name : $"{Name}:{Line}";

    private string Name => File == ArticleFiles.StandardInput ? "standard input" : File;
}
