using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitor.Analysis.Themes.Language;

/// <summary>A node of a YAML file that says where it stands when it is not what was expected.</summary>
/// <param name="Report">Takes what is wrong where reading can go on: throws it, or keeps it.</param>
internal readonly record struct YamlPlace(string File, YamlNode Node, Action<LexiconException> Report)
{
    public bool IsScalar => Node is YamlScalarNode;

    /// <summary>The root of a YAML file; null if there is nothing in it.</summary>
    /// <exception cref="LexiconException">It is no YAML.</exception>
    public static YamlPlace? Load(string file, TextReader content, Action<LexiconException>? report = null)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(content);
        }
        catch (YamlException error)
        {
            throw new LexiconException(
                file, (int)error.Start.Line, (int)error.Start.Column, $"This is no valid YAML: correct it here ({error.Message.Split('\n')[0].TrimEnd('.', '\r')})");
        }
        return stream.Documents.Count == 0 ? null : new YamlPlace(file, stream.Documents[0].RootNode, report ?? (problem => throw problem));
    }

    /// <summary>The fields of a mapping.</summary>
    /// <param name="allowed">The names that there are; empty for any.</param>
    public Dictionary<string, YamlPlace> Map(params ReadOnlySpan<string> allowed)
    {
        if (Node is not YamlMappingNode mapping) throw Error("Fields (name: value) are expected here");
        var fields = new Dictionary<string, YamlPlace>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            var name = new YamlPlace(File, key, Report).Scalar();
            if (allowed.Length == 0 || allowed.Contains(name.Text)) fields.Add(name.Text, new YamlPlace(File, value, Report));
            else Report(name.Error($"There is no field '{name.Text}' here: there are {string.Join(", ", allowed.ToArray())}"));
        }
        return fields;
    }

    public IEnumerable<YamlPlace> List()
    {
        if (Node is not YamlSequenceNode sequence) throw Error("A list is expected here");
        var (file, report) = (File, Report);
        return sequence.Children.Select(child => new YamlPlace(file, child, report));
    }

    public IEnumerable<YamlPlace> ListOrScalar() => IsScalar ? [this] : List();

    /// <summary>Reads each item of a list, or a scalar as if it were the only one; an item that cannot be understood is reported, and left out.</summary>
    public IEnumerable<T> Each<T>(Func<YamlPlace, T> read)
    {
        foreach (var item in ListOrScalar())
        {
            T value;
            try
            {
                value = read(item);
            }
            catch (LexiconException problem)
            {
                Report(problem);
                continue;
            }
            yield return value;
        }
    }

    public SourceText Scalar()
    {
        if (Node is not YamlScalarNode scalar) throw Error("A text is expected here");
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        return new SourceText(scalar.Value ?? "", File, (int)scalar.Start.Line, (int)scalar.Start.Column + quoted);
    }

    public LexiconException Error(string message) => new(File, (int)Node.Start.Line, (int)Node.Start.Column, message);
}
