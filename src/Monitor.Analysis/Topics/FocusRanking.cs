using System.Runtime.InteropServices;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Topics;

/// <summary>
/// Weighs the topics of an article by how often and where they are named: the title tells most, then the first sentences; a dateline alone
/// tells where a reporter sits, not what the article is about. Holds memory that is reused; one article at a time.
/// </summary>
internal sealed class FocusRanking(Gazetteer gazetteer)
{
    private const int MostFocusCountries = 3;
    private const int MostFocusOrganizations = 2;
    private const int LeadSentences = 3;
    private const double TitleWeight = 3;
    private const double LeadWeight = 1.6;
    private const double DatelineWeight = 0.3;
    private const double PlaceWeight = 0.5;

    /// <summary>The places of a country, named again and again, weigh no more than this; then next to nothing.</summary>
    private const double MostPlaceWeight = 2.5;

    private const double RepeatedPlaceWeight = 0.1;

    /// <summary>A topic in focus weighs as much as one that is named once.</summary>
    private const double LeastWeight = 1;

    /// <summary>A country of which but one place is named is in focus only if nothing else tells a country; a dateline tells none.</summary>
    private const double OnePlace = 0.5;

    /// <summary>A second focus weighs at least this share of the first.</summary>
    private const double LeastShare = 0.55;

    private readonly double[] _weights = new double[gazetteer.Topics.Length];
    private readonly double[] _placeWeights = new double[gazetteer.Topics.Length];
    private readonly int[] _inTitle = new int[gazetteer.Topics.Length];
    private readonly List<int> _ranked = [];
    private readonly List<int> _focus = [];
    private Comparison<int>? _compare;

    /// <summary>The topics named, the heaviest first; those in focus before the others, countries before organizations.</summary>
    public IReadOnlyList<int> Ranked => _ranked;

    /// <summary>The topics that the article is about, the first first.</summary>
    public ReadOnlySpan<int> Focus => CollectionsMarshal.AsSpan(_focus);

    /// <summary>The country that the article is about though it does not name it, if there is one.</summary>
    public ImpliedCountry Implied { get; } = new(gazetteer);

    /// <summary>Ranks the topics of an article.</summary>
    /// <param name="published">When the article was published: it is not about a state that was no more. Null for today.</param>
    public void Rank(Document document, ReadOnlySpan<Hit> hits, MentionList mentions, DateTimeOffset? published)
    {
        foreach (var topic in _ranked) (_weights[topic], _placeWeights[topic], _inTitle[topic]) = (0, 0, 0);
        _ranked.Clear();
        _focus.Clear();
        var lead = LeadSentences + FirstTextSentence(document);
        foreach (ref readonly var mention in mentions.Span)
        {
            ref readonly var sentence = ref document.Sentences[mention.Sentence];
            var inTitle = sentence.Field == ArticleField.Title;
            Add(mention.Topic, inTitle ? TitleWeight : IsDateline(document, sentence, mention) || IsWhereItWasSaid(document, sentence, mention) ? DatelineWeight
                : (mention.Sentence < lead ? LeadWeight : 1) * FormWeight(mention));
            if (mention.Country >= 0) Add(mention.Country, (inTitle ? TitleWeight : mention.Sentence < lead ? LeadWeight : 1) * PlaceWeight);
            if (inTitle) _inTitle[mention.Topic]++;
        }
        _ranked.Sort(_compare ??= Compare);
        Implied.Clear();
        Choose(isCountry: true, MostFocusCountries, LeastWeight, published);
        if (_focus.Count == 0 && Implied.Find(hits, mentions) is >= 0 and var country)
        {
            if (_weights[country] == 0) Add(country, OnePlace);
            _focus.Add(country);
        }
        if (_focus.Count == 0) Choose(isCountry: true, MostFocusCountries, OnePlace, published);
        Choose(isCountry: false, MostFocusOrganizations, LeastWeight, published);
        MoveFocusToFront();
    }

    private void Add(int topic, double weight)
    {
        if (_weights[topic] == 0) _ranked.Add(topic);
        _weights[topic] += weight;
    }

    private double FormWeight(in Mention mention)
    {
        if (mention.Form is not (SurfaceForm.Place or SurfaceForm.Seat)) return 1;
        if (_placeWeights[mention.Topic] >= MostPlaceWeight) return RepeatedPlaceWeight;
        _placeWeights[mention.Topic] += PlaceWeight;
        return PlaceWeight;
    }

    private void Choose(bool isCountry, int most, double least, DateTimeOffset? published)
    {
        double first = 0;
        var chosen = 0;
        foreach (var topic in _ranked)
        {
            if (gazetteer.IsCountry(topic) != isCountry || gazetteer.Historic.IsHistory(topic, published)) continue;
            var weight = _weights[topic];
            if (first == 0) first = weight;
            if (weight < least || weight < first * LeastShare || chosen == most) return;
            if (!isCountry && weight < 4 && _inTitle[topic] == 0) return;
            _focus.Add(topic);
            chosen++;
        }
    }

    private void MoveFocusToFront()
    {
        var ranked = CollectionsMarshal.AsSpan(_ranked);
        for (var i = 0; i < _focus.Count; i++)
        {
            var at = ranked.IndexOf(_focus[i]);
            ranked[i..at].CopyTo(ranked[(i + 1)..]);
            ranked[i] = _focus[i];
        }
    }

    private int Compare(int a, int b)
    {
        var byWeight = _weights[b].CompareTo(_weights[a]);
        return byWeight != 0 ? byWeight : a.CompareTo(b);
    }

    /// <summary>"KABUL, May 18 (Reuters) -": within the first words of the text, cut off by a comma, a bracket or a dash.</summary>
    private static bool IsDateline(Document document, in Sentence sentence, in Mention mention) =>
        sentence.Field == ArticleField.Text && sentence.First == document.TitleTokens && mention.First - sentence.First < 3
        && mention.Last < sentence.Last && document.Tokens[mention.Last].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore)
        && document.Tokens[sentence.First].Has(TokenTraits.AllCapitals);

    /// <summary>"said in London": where someone spoke, as a dateline tells where a reporter sits.</summary>
    private static bool IsWhereItWasSaid(Document document, in Sentence sentence, in Mention mention) =>
        mention.Form is SurfaceForm.Seat or SurfaceForm.Place && mention.First - 2 >= sentence.First
        && document.ClassOf(mention.First - 2) == WordClass.Saying && Folding.FoldedEquals(document.SpellingOf(mention.First - 1), "in");

    private static int FirstTextSentence(Document document)
    {
        var index = 0;
        while (index < document.Sentences.Length && document.Sentences[index].Field == ArticleField.Title) index++;
        return index;
    }
}
