using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Status;

/// <summary>The cues of status.yaml by term. Immutable.</summary>
internal sealed class CueTable
{
    private readonly Cue[] _byTerm;

    private CueTable(Cue[] byTerm) => _byTerm = byTerm;

    public Cue this[int term] => _byTerm[term];

    /// <summary>Reads the cues, adding their words to <paramref name="terms"/>.</summary>
    /// <exception cref="LexiconException">The file cannot be understood.</exception>
    /// <returns>To be called when all terms of the lexicon are known, with their final ids by those in <paramref name="terms"/>, and their number.</returns>
    public static Func<int[], int, CueTable> Read(LexiconFiles files, Inflections inflections, TermTable terms)
    {
        var cues = new Dictionary<int, Cue>();
        var expander = new PhraseExpander(inflections);
        files.ReadAll("status.yaml", (file, content) =>
        {
            if (YamlPlace.Load(file, content) is not { } root) return;
            foreach (var (status, places) in root.Map("planned", "called_for", "denied", "historical", "pseudo", "stop"))
            {
                if (status == "pseudo") Add(places, Cue.Pseudo, expander, terms, cues);
                else if (status == "stop") Add(places, Cue.Stop, expander, terms, cues);
                else
                    foreach (var (place, entries) in places.Map("before", "near", "after")) Add(entries, CueOf(status, place, entries), expander, terms, cues);
            }
        });
        return (ids, count) =>
        {
            var byTerm = new Cue[count];
            foreach (var (term, cue) in cues) byTerm[ids[term]] = cue;
            return new CueTable(byTerm);
        };
    }

    private static Cue CueOf(string status, string place, YamlPlace where) => (status, place) switch
    {
        ("planned", "before") => Cue.PlannedBefore,
        ("planned", "near") => Cue.PlannedNear,
        ("planned", "after") => Cue.PlannedAfter,
        ("called_for", "before") => Cue.CalledForBefore,
        ("called_for", "near") => Cue.CalledForNear,
        ("called_for", "after") => Cue.CalledForAfter,
        ("denied", "before") => Cue.DeniedBefore,
        ("denied", "near") => Cue.DeniedNear,
        ("denied", "after") => Cue.DeniedAfter,
        ("historical", "before") => Cue.HistoricalBefore,
        ("historical", "after") => Cue.HistoricalAfter,
        _ => throw where.Error("historical knows no near: write before or after"),
    };

    private static void Add(YamlPlace entries, Cue cue, PhraseExpander expander, TermTable terms, Dictionary<int, Cue> cues)
    {
        foreach (var entry in entries.List())
        {
            var text = entry.Scalar();
            foreach (var phrase in Expand(text, expander))
                if (terms.AddPhrase(phrase.Text) is { } term) cues[term.Id] = cues.GetValueOrDefault(term.Id) | cue;
        }
    }

    private static IReadOnlyList<Phrase> Expand(SourceText text, PhraseExpander expander)
    {
        try
        {
            return expander.Expand(PatternParser.Parse(text.Text)) ?? throw text.Error("A cue is a phrase or alternatives of phrases: write it without distances and slots");
        }
        catch (PatternSyntaxException error)
        {
            throw text.Error(error);
        }
    }
}
