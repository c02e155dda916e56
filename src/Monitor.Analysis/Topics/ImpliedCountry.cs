using System.Runtime.InteropServices;
using Monitor.Analysis.Matching;

namespace Monitor.Analysis.Topics;

/// <summary>
/// The country of an article that names none, or none that it is about: the home of the organizations that it names, of its money and its forms of companies
/// (implied.tsv). Holds memory that is reused; one article at a time.
/// </summary>
internal sealed class ImpliedCountry(Gazetteer gazetteer)
{
    /// <summary>One word tells nothing.</summary>
    private const int Least = 2;

    /// <summary>What speaks for the country outweighs what speaks for any other so many times.</summary>
    private const int LeastLead = 3;

    private readonly int[] _counts = new int[gazetteer.Topics.Length];
    private readonly List<(int Country, int First, int Last)> _words = [];

    /// <summary>The words that imply the country, after <see cref="Find"/>.</summary>
    public ReadOnlySpan<(int Country, int First, int Last)> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>Forgets the article before.</summary>
    public void Clear() => _words.Clear();

    /// <summary>The country that the article implies, or -1.</summary>
    public int Find(ReadOnlySpan<Hit> hits, MentionList mentions)
    {
        foreach (ref readonly var mention in mentions.Span)
            if (gazetteer.Topics[mention.Topic] is { IsCountry: false, Country: >= 0 and var home }) Add(home, mention.First, mention.Last);
        foreach (ref readonly var hit in hits)
            if (gazetteer.ImpliedBy(hit.Term) is >= 0 and var country) Add(country, hit.First, hit.Last);
        int best = -1, second = 0;
        foreach (var (country, _, _) in _words)
        {
            if (country == best) continue;
            if (best < 0 || _counts[country] > _counts[best]) (best, second) = (country, best < 0 ? 0 : Math.Max(second, _counts[best]));
            else second = Math.Max(second, _counts[country]);
        }
        if (best >= 0 && (_counts[best] < Least || _counts[best] < second * LeastLead)) best = -1;
        foreach (var (country, _, _) in _words) _counts[country] = 0;
        _words.RemoveAll(word => word.Country != best);
        return best;
    }

    private void Add(int country, int first, int last)
    {
        _counts[country]++;
        _words.Add((country, first, last));
    }
}
