namespace Monitor.Analysis.Tests.Lexica;

/// <summary>A test that needs the material beside the repository, which is not part of it; skipped where it is absent.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Folder == null) Skip = "There is no folder ../shared beside the repository.";
    }

    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln")))
                return Path.Combine(folder.Parent!.FullName, "shared") is var shared && Directory.Exists(shared) ? shared : null;
        return null;
    }
}
