using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>
/// Decides which surfaces of an article name which topics: the longest surface wins; what is certain is settled first, and the rest in its light.
/// Holds memory that is reused; one article at a time.
/// </summary>
internal sealed class MentionFinder
{
    private readonly Gazetteer _gazetteer;
    private readonly ArticleContext _context;
    private readonly NewOrganizations _newOrganizations;
    private readonly AcronymDefinitions _definitions;
    private readonly List<(Surface Surface, int First, int Last, int Sentence)> _surfaces = [];
    private readonly Func<int, bool> _isSurface;

    public MentionFinder(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _context = new ArticleContext(gazetteer.TermCount, gazetteer.Topics.Length);
        _newOrganizations = new NewOrganizations(gazetteer);
        _definitions = new AcronymDefinitions(gazetteer);
        _isSurface = IsSurface;
    }

    /// <summary>Fills <paramref name="mentions"/> with those of the article.</summary>
    /// <param name="published">When the article was published: which states there were. Null for today.</param>
    public void Find(Document document, ReadOnlySpan<Hit> hits, DateTimeOffset? published, MentionList mentions)
    {
        mentions.Clear();
        _context.StartArticle();
        CollectSurfaces(document, hits);
        foreach (var (surface, first, last, sentence) in _surfaces)
        {
            if (!surface.IsCertain || surface.Candidates[0].Topic is not (>= 0 and var topic)) continue;
            mentions.Add(new Mention(_gazetteer.Historic.MeantBy(topic, surface.Form, published), surface.Form, first, last, sentence, surface.Country));
            _context.SeeTopic(topic);
        }
        mentions.Complete(document.Sentences.Length, sort: false);
        var listed = mentions.Count;
        _newOrganizations.Find(document, mentions, _isSurface);
        var certain = mentions.Count;
        if (certain > listed) mentions.Complete(document.Sentences.Length, sort: true);
        _definitions.Read(document, mentions);
        foreach (var (surface, first, last, sentence) in _surfaces)
        {
            if (surface.IsCertain || _definitions.Binds(document, first, last)) continue;
            if (certain > listed && mentions.Of(sentence).IsAny(first, last)) continue;
            if (Decide(surface, document, document.Sentences[sentence], first, last) is >= 0 and var topic)
                mentions.Add(new Mention(_gazetteer.Historic.MeantBy(topic, surface.Form, published), surface.Form, first, last, sentence));
        }
        _definitions.AddBound(document, mentions, certain);
        mentions.Complete(document.Sentences.Length, sort: mentions.Count > certain);
    }

    private int Decide(Surface surface, Document document, in Sentence sentence, int first, int last)
    {
        foreach (var candidate in surface.Candidates)
            if (_context.Holds(candidate, document, sentence, first, last, _isSurface)) return candidate.Topic;
        return -1;
    }

    private void CollectSurfaces(Document document, ReadOnlySpan<Hit> hits)
    {
        _surfaces.Clear();
        var sentence = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            var hit = hits[i];
            if (!_gazetteer.IsUsed(hit.Term)) continue;
            if (_gazetteer.IsCondition(hit.Term)) _context.SeeTerm(hit.Term);
            if (_gazetteer.SurfaceOf(hit.Term) is not { } surface) continue;
            while (hit.First >= document.Sentences[sentence].Last) sentence++;
            if (_surfaces is [.., var before] && hit.First < before.Last)
            {
                if (hit.First != before.First || hit.Last < before.Last || (hit.Last == before.Last && (surface.IsCertain || !before.Surface.IsCertain))) continue;
                _surfaces.RemoveAt(_surfaces.Count - 1);
            }
            _surfaces.Add((surface, hit.First, hit.Last, sentence));
        }
    }

    /// <summary>Whether a token belongs to a surface of the article, whatever it means; binary search.</summary>
    private bool IsSurface(int token)
    {
        int low = 0, high = _surfaces.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (token < _surfaces[middle].First) high = middle - 1;
            else if (token >= _surfaces[middle].Last) low = middle + 1;
            else return true;
        }
        return false;
    }
}
