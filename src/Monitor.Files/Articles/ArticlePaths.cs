namespace Monitor.Files.Articles;

/// <summary>A file to read.</summary>
internal sealed record ArticlePath(string Path, ArticleFormat Format, Compression Compression);

/// <summary>Finds the article files behind the paths that a person gave.</summary>
internal static class ArticlePaths
{
    // Streams that the shell opens for us have no name to tell the format from.
    private static readonly string[] OpenStreams = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <summary>The files behind one path: <see cref="ArticlePath"/> for each, or a <see cref="FileItem"/> that says why there is none.</summary>
    public static IEnumerable<(ArticlePath? File, FileItem? Item)> Find(string path)
    {
        if (path == ArticleFiles.StandardInput || OpenStreams.Any(s => path.StartsWith(s, StringComparison.Ordinal)))
            return [(new ArticlePath(path, ArticleFormat.Sniffed, Compression.None), null)];
        if (Directory.Exists(path)) return FindInFolder(path);
        if (!File.Exists(path)) return Rejected(path, "There is no such file or folder. Check the path.");
        if (ArticleFileName.TryParse(path, out var format, out var compression)) return [(new ArticlePath(path, format, compression), null)];
        return Rejected(path, $"The name does not tell what is in it. Give {ArticleFileName.Known}.");
    }

    private static IEnumerable<(ArticlePath? File, FileItem? Item)> FindInFolder(string folder)
    {
        List<string> paths = [];
        List<FileItem> unreadable = [];
        Collect(folder, paths, unreadable);
        paths.Sort(StringComparer.Ordinal);
        var (found, skipped) = (0, 0);
        foreach (var path in paths)
        {
            if (!ArticleFileName.TryParse(path, out var format, out var compression)) skipped++;
            else
            {
                found++;
                yield return (new ArticlePath(path, format, compression), null);
            }
        }
        foreach (var item in unreadable) yield return (null, item);
        if (found == 0 && unreadable.Count == 0) yield return (null, new RejectedItem(new Location(folder, null), $"The folder holds no articles. Put {ArticleFileName.Known} into it."));
        if (skipped > 0) yield return (null, new SkippedFiles(new Location(folder, null), skipped));
    }

    // Links to folders are not followed: they may lead in a circle. Names that begin with a dot are a program's own.
    private static void Collect(string folder, List<string> paths, List<FileItem> unreadable)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.')) continue;
                var path = Path.Combine(folder, entry.Name);
                if (entry is not DirectoryInfo) paths.Add(path);
                else if (entry.LinkTarget is null) Collect(path, paths, unreadable);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(new RejectedItem(new Location(folder, null), $"The folder cannot be read: {e.Message}"));
        }
    }

    private static (ArticlePath?, FileItem?)[] Rejected(string path, string reason) => [(null, new RejectedItem(new Location(path, null), reason))];
}
