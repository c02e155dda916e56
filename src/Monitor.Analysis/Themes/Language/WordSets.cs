namespace Monitor.Analysis.Themes.Language;

/// <summary>The named word sets of all theme files, each parsed when it is first used.</summary>
/// <param name="report">Takes an entry that cannot be understood: throws it, or keeps it.</param>
internal sealed class WordSets(Action<LexiconException> report)
{
    private readonly Dictionary<string, WordSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternNode> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Adds a set; one of the same name is replaced.</summary>
    public void Put(WordSet set) => _sets[set.Name] = set;

    /// <summary>The entries of a set as alternatives.</summary>
    /// <param name="column">Where the set is used, for the error.</param>
    /// <exception cref="PatternSyntaxException">There is no such set, or it contains itself.</exception>
    public PatternNode Get(string name, int column)
    {
        if (_parsed.TryGetValue(name, out var parsed)) return parsed;
        if (!_sets.TryGetValue(name, out var set)) throw new PatternSyntaxException(column, $"There is no word set {{{name}}}: define it under sets, or correct the name");
        if (!_open.Add(name)) throw new PatternSyntaxException(column, $"The word set {{{name}}} contains itself");
        var options = new List<PatternNode>();
        foreach (var entry in set.Entries)
        {
            try
            {
                options.Add(Resolve(PatternParser.Parse(entry.Text)));
            }
            catch (PatternSyntaxException error)
            {
                report(entry.Error(error));
            }
        }
        _open.Remove(name);
        return _parsed[name] = new PatternNode.Alternatives(options, name);
    }

    /// <summary>Parses those that nothing uses, so that what is wrong in them is found all the same.</summary>
    public void ParseAll()
    {
        foreach (var name in _sets.Keys) Get(name, 1);
    }

    /// <summary>The pattern with its sets replaced by their entries.</summary>
    public PatternNode Resolve(PatternNode node) => node switch
    {
        PatternNode.Set set => Get(set.Name, set.Column),
        PatternNode.Alternatives alternatives => new PatternNode.Alternatives([.. alternatives.Options.Select(Resolve)], alternatives.SetName),
        PatternNode.Optional optional => new PatternNode.Optional(Resolve(optional.Inner)),
        PatternNode.Sequence sequence => new PatternNode.Sequence([.. sequence.Elements.Select(Resolve)], sequence.Joints),
        PatternNode.All all => new PatternNode.All([.. all.Parts.Select(Resolve)]),
        _ => node,
    };
}

/// <summary>A named word set as written.</summary>
internal sealed record WordSet(string Name, IReadOnlyList<SourceText> Entries);
