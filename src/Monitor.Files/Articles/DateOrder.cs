using System.Runtime.CompilerServices;

namespace Monitor.Files.Articles;

/// <summary>
/// Sorts articles by date, stable, in bounded memory: an external merge sort (Knuth, TAOCP vol. 3, 5.4). Articles are gathered as compact
/// records; what exceeds the memory is written as a sorted run, and the runs are merged.
/// </summary>
internal static class DateOrder
{
    /// <summary>How much is gathered before a run is written.</summary>
    public const int DefaultMemoryBytes = 24 * 1024 * 1024;

    public static async IAsyncEnumerable<FileItem> SortAsync(
        IAsyncEnumerable<FileItem> items, int memoryBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = new List<string>();
        var records = new ArticleRecords(files);
        using var runs = new SortedRuns(files);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (item is not FileArticle article)
            {
                yield return item;
                continue;
            }
            records.Add(article);
            if (records.Bytes < memoryBytes) continue;
            runs.Write(records);
            records.Clear();
        }
        if (runs.Count > 0)
        {
            runs.Write(records);
            records.Release();
        }
        foreach (var article in runs.Count > 0 ? runs.Merge(memoryBytes) : records.Sorted())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return article;
        }
    }
}
