using System.Runtime.CompilerServices;
using ZstdSharp;

namespace Monitor.Files.Articles;

/// <summary>Reads articles from files, folders and standard input, one after the other, with memory for a single one.</summary>
/// <param name="time">Tells when the articles arrive: one dated more than a day later is rejected.</param>
/// <param name="openStandardInput">Gives what the path `-` reads; null for the process's own.</param>
public sealed class ArticleFiles(TimeProvider time, Func<Stream>? openStandardInput = null)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private const int ReadAhead = 256 * 1024;

    /// <summary>
    /// All articles in the order of the paths and, in a folder, of the files' names (ordinal). Whatever cannot be read comes as
    /// <see cref="RejectedItem"/> in its place, and the rest goes on.
    /// </summary>
    /// <param name="paths">Files, folders (with all folders inside), or `-`.</param>
    public async IAsyncEnumerable<FileItem> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var (file, item) in paths.SelectMany(ArticlePaths.Find))
        {
            if (item is not null) yield return item;
            if (file is null) continue;
            await foreach (var read in ReadFileAsync(file, cancellationToken).ConfigureAwait(false)) yield return read;
        }
    }

    /// <summary>
    /// The same, all paths together in the order of their articles' dates: equal dates in the order of reading, articles without a date last.
    /// What was rejected or skipped comes first. More than fits into memory is sorted by way of a temporary file.
    /// </summary>
    /// <exception cref="IOException">The temporary file could not be written.</exception>
    public IAsyncEnumerable<FileItem> ReadInDateOrderAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        DateOrder.SortAsync(ReadAsync(paths, cancellationToken), DateOrder.DefaultMemoryBytes, cancellationToken);

    private async IAsyncEnumerable<FileItem> ReadFileAsync(ArticlePath file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (line, found) = ((int?)null, false);
        string? failure = null;
        // Where the file turns out to be cut off, a rejection just before is of the piece that was left, and not worth a sentence of its own.
        RejectedItem? held = null;
        var articles = OpenAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (articles.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await articles.MoveNextAsync().ConfigureAwait(false)) break;
                }
                catch (Exception e) when (Describe(e, file.Path) is { } reason)
                {
                    failure = line is null ? reason : $"{reason} What stands before, up to line {line:N0}, was read.";
                    break;
                }
                found = true;
                if (held is not null) yield return held;
                var item = ToItem(articles.Current, file.Path);
                held = item as RejectedItem;
                if (held is not null) continue;
                line = item.Location.Line;
                yield return item;
            }
        }
        if (held is not null && failure is null) yield return held;
        if (failure is null && !found) failure = "There is no article in it: the file is empty. Remove it, or check how it was written.";
        if (failure is not null) yield return new RejectedItem(new Location(file.Path, null), failure);
    }

    private FileItem ToItem(ReadArticle read, string path)
    {
        var location = new Location(path, read.Line);
        var (article, reason) = read.Result.Check(time.GetUtcNow());
        return reason is null ? new FileArticle(article!, location) : new RejectedItem(location, reason);
    }

    private async IAsyncEnumerable<ReadArticle> OpenAsync(ArticlePath file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = file.Path == StandardInput
            ? (openStandardInput ?? Console.OpenStandardInput)()
            : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, ReadAhead, FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var article in ArticleStream.ReadAsync(stream, file.Format, file.Compression, cancellationToken).ConfigureAwait(false)) yield return article;
        }
    }

    /// <summary>Why a file could not be read to its end; null for what is no such failure.</summary>
    internal static string? Describe(Exception e, string path) => e switch
    {
        EndOfStreamException => "The file is cut off. Fetch it again.",
        InvalidDataException or ZstdException => $"The {(path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? "zstd" : "gzip")} data are damaged, or it is no such file. Fetch it again.",
        UnauthorizedAccessException => "The file may not be read. Give the permission to read it.",
        IOException => $"The file cannot be read: {e.Message}",
        _ => null,
    };
}
