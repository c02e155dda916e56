using System.Reflection;

namespace Monitor.Analysis.Loading;

/// <summary>The files of a lexicon: those built in, then those of a user's folder with the same names.</summary>
internal sealed class LexiconFiles
{
    private const string ThemeFolder = "themes/";

    private static readonly Assembly Assembly = typeof(LexiconFiles).Assembly;

    private readonly List<(string Name, string Display, Func<TextReader> Open)> _files = [];

    private readonly HashSet<string> _ofUser = new(StringComparer.Ordinal);

    private LexiconFiles()
    {
    }

    /// <summary>The names under which errors and definitions speak of the user's files.</summary>
    public IReadOnlySet<string> OfUser => _ofUser;

    /// <summary>Built-in files, then those of the user, in the order of the paths: files, and folders with all that is in them.</summary>
    /// <exception cref="LexiconException">A path does not exist.</exception>
    public static LexiconFiles BuiltIn(params IReadOnlyList<string> userPaths)
    {
        var files = new LexiconFiles();
        foreach (var name in Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            files._files.Add((name.Replace('\\', '/'), $"{name} (built in)", () => new StreamReader(Assembly.GetManifestResourceStream(name)!)));
        foreach (var path in userPaths) files.AddPath(path);
        return files;
    }

    /// <summary>Files given as texts, by name.</summary>
    public static LexiconFiles Of(IEnumerable<(string Name, string Content)> contents)
    {
        var files = new LexiconFiles();
        foreach (var (name, content) in contents) files._files.Add((name, name, () => new StringReader(content)));
        return files;
    }

    /// <summary>The rows of the table of that name, built in first.</summary>
    public IEnumerable<TsvRow> Table(string name) =>
        _files.Where(file => file.Name == name).SelectMany(file => Read(file, reader => TsvRow.ReadAll(file.Display, reader)));

    /// <summary>Calls <paramref name="read"/> with each theme file, built in first.</summary>
    public void ReadThemes(Action<string, TextReader> read)
    {
        foreach (var file in _files.Where(file => file.Name.StartsWith(ThemeFolder, StringComparison.Ordinal)))
            Read(file, reader =>
            {
                read(file.Display, reader);
                return true;
            });
    }

    /// <summary>Calls <paramref name="read"/> with each file of that name, built in first.</summary>
    public void ReadAll(string name, Action<string, TextReader> read)
    {
        foreach (var file in _files.Where(file => file.Name == name))
            Read(file, reader =>
            {
                read(file.Display, reader);
                return true;
            });
    }

    private void AddPath(string path)
    {
        if (File.Exists(path)) AddFile(path, Path.GetFileName(path));
        else if (!Directory.Exists(path)) throw new LexiconException(path, 0, 0, "There is no such folder: create it, or leave the setting out");
        else
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                AddFile(file, Path.GetRelativePath(path, file).Replace('\\', '/'));
    }

    private void AddFile(string path, string name)
    {
        if (Path.GetExtension(path) is ".yml" or ".yaml" && !name.Contains('/') && name != "status.yaml") name = ThemeFolder + name;
        _files.Add((name, path, () => new StreamReader(path)));
        _ofUser.Add(path);
    }

    private static T Read<T>((string Name, string Display, Func<TextReader> Open) file, Func<TextReader, T> read)
    {
        try
        {
            using var reader = file.Open();
            return read(reader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LexiconException(file.Display, 0, 0, $"The file cannot be read ({error.Message.TrimEnd('.')})");
        }
    }
}
