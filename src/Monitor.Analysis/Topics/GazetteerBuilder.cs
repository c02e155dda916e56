using System.Globalization;
using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;
using Monitor.Domain.Topics;

namespace Monitor.Analysis.Topics;

/// <summary>Builds the gazetteer from the tables of countries, places, organizations and ambiguous surfaces.</summary>
internal sealed class GazetteerBuilder
{
    private readonly TermTable _terms;
    private readonly ConditionParser _conditions;
    private readonly List<KnownTopic> _topics = [];
    private readonly Dictionary<string, int> _byId = new(8192, StringComparer.Ordinal);
    private readonly Dictionary<int, Surface> _surfaces = new(65536);
    private readonly Dictionary<int, int> _implied = [];
    private readonly Dictionary<int, HistoricStates.Part> _parts = [];
    private readonly Dictionary<int, DateTimeOffset> _ends = [];

    private ShapeWords _shapes = new();

    private GazetteerBuilder(TermTable terms)
    {
        _terms = terms;
        _conditions = new ConditionParser(terms, CountryByCode);
    }

    /// <exception cref="LexiconException">A table cannot be understood.</exception>
    /// <returns>To be called when all terms of the lexicon are known.</returns>
    public static Func<Gazetteer> Read(LexiconFiles files, TermTable terms)
    {
        var builder = new GazetteerBuilder(terms);
        builder.ReadCountries(Latest(files.Table("countries.tsv"), "code"));
        builder.ReadOrganizations(Latest(files.Table("organizations.tsv"), "slug"));
        builder.ReadPlaces(files.Table("places.tsv"));
        builder.ReadAmbiguous(files.Table("ambiguous.tsv"));
        builder.ReadHistoric(files.Table("historic.tsv"));
        builder.ReadImplied(files.Table("implied.tsv"));
        builder._shapes = ShapeWords.Read(files.Table("shapes.tsv"), terms);
        return builder.Build;
    }

    /// <summary>Rows with the same key replace earlier ones: a user's row the built-in one.</summary>
    private static IEnumerable<TsvRow> Latest(IEnumerable<TsvRow> rows, string key)
    {
        var latest = new OrderedDictionary<string, TsvRow>(StringComparer.Ordinal);
        foreach (var row in rows) latest[row.Required(key)] = row;
        return latest.Values;
    }

    private void ReadCountries(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            string[] names = [row.Required("name"), .. row.Values("aliases")];
            var topic = Add(new KnownTopic($"{TopicId.Country}:{row["code"]}", names[0], true, "", -1, [.. names, .. row.Values("abbreviations"), .. row.Values("adjectives")]));
            foreach (var name in names) Put(name, SurfaceForm.Name, topic);
            foreach (var adjective in row.Values("adjectives")) Put(adjective, SurfaceForm.Adjective, topic);
            foreach (var abbreviation in row.Values("abbreviations")) Put(abbreviation, SurfaceForm.Abbreviation, topic);
            foreach (var seat in row.Values("seats")) Put(seat, SurfaceForm.Seat, topic);
        }
    }

    private void ReadOrganizations(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            var country = row["country"].Length == 0 ? -1 : CountryByCode(row["country"]) ?? -1;
            string[] names = [row.Required("name"), .. row.Values("names")];
            var topic = Add(new KnownTopic($"{TopicId.Organization}:{row["slug"]}", names[0], false, row["kind"], country, [.. names, .. row.Values("acronyms")]));
            foreach (var name in names) Put(name, new Surface(SurfaceForm.Organization, [new Candidate(topic, [])], IsPolitical(row["kind"]) && Names(name, country) ? country : -1));
            var conditions = _conditions.Parse(row["when"], row);
            foreach (var acronym in row.Values("acronyms")) Put(acronym, new Surface(SurfaceForm.Acronym, [new Candidate(topic, conditions)]));
        }
    }

    /// <summary>The name of a company, a paper or a school names no country by itself: Bank of America, Le Monde.</summary>
    private static bool IsPolitical(string kind) => kind is "ministry" or "agency" or "military" or "parliament" or "court" or "party" or "armed-group";

    private bool Names(string organization, int country)
    {
        if (country < 0) return false;
        foreach (var name in _topics[country].Names)
        {
            var at = organization.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsLetter(organization[at - 1])) && (at + name.Length == organization.Length || !char.IsLetter(organization[at + name.Length]))) return true;
        }
        return false;
    }

    private void ReadPlaces(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            Put(row.Required("surface"), SurfaceForm.Place, Country(row.Required("country"), row));
        }
    }

    /// <summary>Overrides whatever the surface meant before; the rows of one surface are tried in their order.</summary>
    private void ReadAmbiguous(IEnumerable<TsvRow> rows)
    {
        foreach (var group in rows.GroupBy(row => row.Required("surface")))
        {
            if (TermOf(group.Key) is not { } term) continue;
            var candidates = group.Select(row => new Candidate(TopicOf(row), _conditions.Parse(row["when"], row))).ToList();
            var form = _surfaces.TryGetValue(term, out var plain) ? plain.Form
                : candidates.Exists(candidate => candidate.Topic >= 0 && !_topics[candidate.Topic].IsCountry) ? SurfaceForm.Organization : SurfaceForm.Place;
            _surfaces[term] = new Surface(form, candidates);
        }
    }

    private void ReadHistoric(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            var state = Country(row.Required("state"), row);
            if (!DateTimeOffset.TryParseExact(row.Required("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until))
                throw row.Error($"'{row["until"]}' is no date: write it as 1991-12-26");
            _ends[state] = _ends.TryGetValue(state, out var end) && end > until ? end : until;
            foreach (var heir in row.Values("heirs")) _parts[Country(heir, row)] = new HistoricStates.Part(state, until, IsHeir: true);
            foreach (var part in row.Values("parts")) _parts[Country(part, row)] = new HistoricStates.Part(state, until, IsHeir: false);
        }
    }

    private void ReadImplied(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
            foreach (var word in row.Values("words"))
                if (TermOf(word) is { } term) _implied[term] = Country(row.Required("country"), row);
    }

    private int Country(string code, TsvRow row) => CountryByCode(code) ?? throw row.Error($"'{code}' is no country code of countries.tsv");

    private int TopicOf(TsvRow row) => row.Required("country") switch
    {
        "-" => -1,
        var id when _byId.TryGetValue(id, out var topic) => topic,
        var code => CountryByCode(code) ?? throw row.Error($"'{code}' is no country code of countries.tsv: write one, or - for none"),
    };

    private int? CountryByCode(string code) => _byId.TryGetValue($"{TopicId.Country}:{code}", out var topic) ? topic : null;

    private int Add(KnownTopic topic)
    {
        _byId.Add(topic.Id, _topics.Count);
        _topics.Add(topic);
        return _topics.Count - 1;
    }

    private void Put(string text, SurfaceForm form, int topic) => Put(text, new Surface(form, [new Candidate(topic, [])]));

    /// <summary>What was said first stays: countries before organizations before places.</summary>
    private void Put(string text, Surface surface)
    {
        if (TermOf(text) is { } term) _surfaces.TryAdd(term, surface);
    }

    /// <summary>A leading article is no part of a surface, but for The Hague.</summary>
    private int? TermOf(string text) =>
        _terms.AddName((text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && text != "The Hague" ? text[4..] : text).Replace('\u2019', '\''))?.Id;

    private Gazetteer Build()
    {
        var surfaces = new Surface?[_terms.Terms.Count];
        foreach (var (term, surface) in _surfaces) surfaces[term] = surface;
        var isCondition = new bool[surfaces.Length];
        foreach (var term in _conditions.ConditionTerms) isCondition[term] = true;
        var implied = new int[surfaces.Length];
        Array.Fill(implied, -1);
        foreach (var (term, country) in _implied) implied[term] = country;
        return new Gazetteer([.. _topics], surfaces, isCondition, implied, _byId, new HistoricStates(_topics.Count, _parts, _ends), _shapes);
    }
}
