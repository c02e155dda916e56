namespace Monitor.Files.Tests;

/// <summary>Finds the corpora that lie beside the repository, which tests use where they are and skip where they are not.</summary>
internal static class SharedData
{
    /// <summary>The full path, or null. Looks in MONITOR_CORPORA, then in a folder `shared` beside any parent folder.</summary>
    public static string? Find(string relative)
    {
        var roots = Parents().Select(p => Path.Combine(p, "shared"));
        if (Environment.GetEnvironmentVariable("MONITOR_CORPORA") is { Length: > 0 } given) roots = roots.Prepend(given);
        return roots.Select(r => Path.Combine(r, relative)).FirstOrDefault(Path.Exists);
    }

    /// <summary>The folder of the repository's own corpus.</summary>
    public static string Seeds => Parents().Select(p => Path.Combine(p, "seeds")).First(p => File.Exists(Path.Combine(p, "traps.jsonl")));

    private static IEnumerable<string> Parents()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent) yield return at.FullName;
    }
}
