namespace Monitor.Analysis.Tests.Corpora;

/// <summary>
/// A test on corpora that are not part of the repository: in the folder that MONITOR_CORPORA names, else in ../shared/data beside the repository; skipped where what it
/// needs is not there.
/// </summary>
internal sealed class CorporaFactAttribute : FactAttribute
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("MONITOR_CORPORA") ?? BesideRepository();

    public CorporaFactAttribute(string needs)
    {
        if (!Path.Exists(Find(needs))) Skip = $"{needs} is not in a folder of corpora. Name one in MONITOR_CORPORA.";
    }

    /// <summary>The path of a file or folder in the folder of corpora.</summary>
    public static string Find(string relative) => Path.Combine(Folder, relative);

    private static string BesideRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) folder = parent;
        return Path.Combine(folder.FullName, "..", "shared", "data");
    }
}
