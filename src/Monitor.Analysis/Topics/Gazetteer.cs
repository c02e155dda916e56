namespace Monitor.Analysis.Topics;

/// <summary>
/// The countries and organizations that are known, and the surfaces that name them. Immutable, but for the room that a session has for the organizations
/// that an article alone makes known.
/// </summary>
internal sealed class Gazetteer
{
    private readonly Surface?[] _surfaces;
    private readonly bool[] _isCondition;
    private readonly bool[] _isUsed;
    private readonly int[] _implied;
    private readonly IReadOnlyDictionary<string, int> _byId;
    private readonly Lazy<NamesWithoutCountry> _withoutCountry;

    internal Gazetteer(KnownTopic[] topics, Surface?[] surfaces, bool[] isCondition, int[] implied, IReadOnlyDictionary<string, int> byId, HistoricStates historic, ShapeWords shapes)
    {
        (Topics, _surfaces, _isCondition, _implied, _byId, Historic, Shapes) = (topics, surfaces, isCondition, implied, byId, historic, shapes);
        _withoutCountry = new Lazy<NamesWithoutCountry>(() => new NamesWithoutCountry(topics, shapes));
        _isUsed = new bool[surfaces.Length];
        for (var term = 0; term < surfaces.Length; term++) _isUsed[term] = isCondition[term] || surfaces[term] != null;
    }

    private Gazetteer(Gazetteer known, int room)
    {
        (_surfaces, _isCondition, _isUsed, _implied) = (known._surfaces, known._isCondition, known._isUsed, known._implied);
        (_byId, _withoutCountry) = (known._byId, known._withoutCountry);
        (Historic, Shapes) = (known.Historic, known.Shapes);
        Topics = new KnownTopic[known.Topics.Length + room];
        known.Topics.CopyTo(Topics, 0);
    }

    /// <summary>The known topics; in a session's gazetteer, then the room for new ones.</summary>
    public KnownTopic[] Topics { get; }

    /// <summary>Which of the countries were states at which time.</summary>
    public HistoricStates Historic { get; }

    /// <summary>The words by which organizations are known that are not listed.</summary>
    public ShapeWords Shapes { get; }

    /// <summary>What the organizations of countries are called where the country goes without saying. Made when first needed.</summary>
    public NamesWithoutCountry WithoutCountry => _withoutCountry.Value;

    /// <summary>The same gazetteer for one session, with room for topics of the article at hand.</summary>
    public Gazetteer WithRoom(int topics) => new(this, topics);

    /// <summary>The listed topic of an id, or -1.</summary>
    public int ById(string id) => _byId.GetValueOrDefault(id, -1);

    public bool IsCountry(int topic) => Topics[topic].IsCountry;

    /// <summary>Whether a term is a surface or a condition, from a table that stays in the cache.</summary>
    public bool IsUsed(int term) => _isUsed[term];

    /// <summary>What a term names; null if it is no surface.</summary>
    public Surface? SurfaceOf(int term) => _surfaces[term];

    /// <summary>Whether some surface counts only if the term occurs in the article, or does not.</summary>
    public bool IsCondition(int term) => _isCondition[term];

    /// <summary>The country that a term implies, or -1.</summary>
    public int ImpliedBy(int term) => _implied[term];

    public int TermCount => _surfaces.Length;
}

/// <summary>A country or organization.</summary>
/// <param name="Kind">An organization's kind, as its file says; empty for countries.</param>
/// <param name="Country">An organization's country as a topic index, or -1.</param>
/// <param name="Names">All that it is called, for searching; the display name first.</param>
internal sealed record KnownTopic(string Id, string Name, bool IsCountry, string Kind, int Country, IReadOnlyList<string> Names)
{
    /// <summary>Whether it acts for its country: a ministry, an army, a parliament.</summary>
    public bool ActsForCountry { get; } = Country >= 0 && Kind is "ministry" or "agency" or "military" or "parliament" or "court";
}

/// <summary>What a surface names: one topic, or the first of several whose condition holds.</summary>
/// <param name="Candidates">In the order to try; the last may hold always. A candidate of topic -1 means that nothing is named.</param>
/// <param name="Country">The country that an organization's name names too, or -1.</param>
internal sealed record Surface(SurfaceForm Form, IReadOnlyList<Candidate> Candidates, int Country = -1)
{
    public bool IsCertain { get; } = Candidates is [{ Conditions.Count: 0 }];
}

/// <summary>What a surface names if all conditions hold.</summary>
internal readonly record struct Candidate(int Topic, IReadOnlyList<Condition> Conditions);
