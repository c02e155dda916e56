using System.Globalization;
using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Status;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Themes.Language;
using Monitor.Analysis.Topics;
using Monitor.Domain.Topics;

namespace Monitor.Analysis;

/// <summary>All that the analysis knows: countries, organizations, themes, cue words, compiled. Immutable and thread-safe.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, string> _names;
    private readonly TopicSearch _search;

    private Lexicon(Vocabulary vocabulary, IReadOnlyList<Term> terms, IPhraseMatcher matcher, Gazetteer gazetteer, CompiledThemes themes, CueTable cues, IReadOnlyList<ThemeDefinition> definitions)
    {
        (Vocabulary, Terms, Matcher, Gazetteer, CompiledThemes, Cues, Definitions) = (vocabulary, terms, matcher, gazetteer, themes, cues, definitions);
        _names = gazetteer.Topics.ToDictionary(topic => topic.Id, topic => topic.Name, StringComparer.Ordinal);
        _search = new TopicSearch(gazetteer);
    }

    /// <summary>The themes in the order of the taxonomy.</summary>
    public IReadOnlyList<Theme> Themes => CompiledThemes.Themes;

    internal Vocabulary Vocabulary { get; }

    internal IReadOnlyList<Term> Terms { get; }

    internal IPhraseMatcher Matcher { get; }

    internal Gazetteer Gazetteer { get; }

    internal CompiledThemes CompiledThemes { get; }

    internal CueTable Cues { get; }

    internal IReadOnlyList<ThemeDefinition> Definitions { get; }

    /// <summary>Loads the built-in lexicon, extended and overridden by the files of a user's folder.</summary>
    /// <param name="userFolder">
    /// Files named as the built-in ones: countries.tsv, historic.tsv, places.tsv, ambiguous.tsv, organizations.tsv, shapes.tsv, implied.tsv, status.yaml, themes/*.yaml. A country of the same
    /// code, an organization of the same slug, a theme of the same id and a word set of the same name replace the built-in one. Null for none.
    /// </param>
    /// <exception cref="LexiconException">A file cannot be read or understood.</exception>
    public static Lexicon Load(string? userFolder = null) => Load(userFolder == null ? LexiconFiles.BuiltIn() : LexiconFiles.BuiltIn(userFolder));

    /// <summary>The display name of a topic, such as "Afghanistan"; for an organization that an article made known its slug in words, else an unknown id itself.</summary>
    public string NameOf(string topicId) =>
        _names.TryGetValue(topicId, out var name) ? name
        : TopicId.KindOf(topicId).SequenceEqual(TopicId.Organization)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(topicId[(TopicId.Organization.Length + 1)..].Replace('-', ' '))
            : topicId;

    /// <summary>The topics that a person may mean by an id, a name or an alias, in any case: the best first, empty if there is none.</summary>
    public IReadOnlyList<Topic> FindTopics(string text) => _search.Find(text);

    /// <param name="report">Takes what is wrong in theme files: keeps it, so that all of it is found, or null to throw the first.</param>
    /// <param name="parts">Keeps which part of a pattern is which part of its expression; null where nobody will ask.</param>
    internal static Lexicon Load(LexiconFiles files, Action<LexiconException>? report = null, PatternParts? parts = null)
    {
        // Half of the work is the gazetteer's, half the themes': each has a thread and terms of its own until both are known.
        var reading = Task.Run(() => ThemePart.Read(files, report ?? (problem => throw problem), parts));
        // Who collects problems wants those of the theme files also where a table cannot be read.
        if (report != null) reading.GetAwaiter().GetResult();
        var terms = new TermTable();
        var gazetteer = GazetteerBuilder.Read(files, terms);
        var themes = reading.GetAwaiter().GetResult();
        var ids = terms.Import(themes.Terms);
        SlotFinder.AddWords(terms.Words);
        var completing = Task.Run(() => (themes.Compiled(ids, terms.Terms.Count), themes.Cues(ids, terms.Terms.Count)));
        var vocabulary = terms.Words.Build();
        var matcher = new PhraseMatcher(vocabulary, terms.Terms);
        var (compiled, cues) = completing.GetAwaiter().GetResult();
        return new Lexicon(vocabulary, terms.Terms, matcher, gazetteer(), compiled, cues, themes.Definitions);
    }

    /// <summary>What the themes and the cue words make of the lexicon, over term ids of their own.</summary>
    private sealed record ThemePart(
        IReadOnlyList<ThemeDefinition> Definitions, TermTable Terms, Func<int[], int, CompiledThemes> Compiled, Func<int[], int, CueTable> Cues)
    {
        public static ThemePart Read(LexiconFiles files, Action<LexiconException> report, PatternParts? parts)
        {
            var reader = new ThemeFileReader(report);
            files.ReadThemes(reader.Read);
            var definitions = Taxonomy.InOrder(reader.Themes);
            var inflections = new Inflections(IrregularForms.Read(files));
            var terms = new TermTable();
            var compiled = CompiledThemes.Compile(definitions, reader.Sets, inflections, terms, report, parts);
            reader.Sets.ParseAll();
            return new ThemePart(definitions, terms, compiled, CueTable.Read(files, inflections, terms));
        }
    }
}
