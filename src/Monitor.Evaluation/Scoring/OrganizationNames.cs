using Monitor.Domain.Articles;

namespace Monitor.Evaluation.Scoring;

/// <summary>Whether a name that a reader wrote and a topic that was found are the same organization: readers write names in their own way.</summary>
internal static class OrganizationNames
{
    /// <summary>Names that share so much of their words (Jaccard) are the same.</summary>
    private const double Same = 0.6;

    private const int ShortestAcronym = 3;

    /// <summary>Compares the labelled names of an article with the organizations found in it: each is taken by the first name that it fits.</summary>
    public static Comparison Compare(IReadOnlyList<string> labelled, IReadOnlyList<TopicMention> found)
    {
        var hits = new HashSet<string>();
        var taken = new bool[found.Count];
        foreach (var name in labelled)
        {
            for (var i = 0; i < found.Count; i++)
            {
                if (taken[i] || !AreSame(name, found[i])) continue;
                taken[i] = true;
                hits.Add(name);
                break;
            }
        }
        var missed = labelled.ToList();
        foreach (var name in hits) missed.Remove(name);
        return new Comparison([.. hits], missed, [.. found.Where((_, i) => !taken[i]).Select(topic => topic.Name)]);
    }

    /// <summary>By the name or any surface: the same words, most of the words, or the acronym.</summary>
    public static bool AreSame(string labelled, TopicMention found)
    {
        var words = FoldedText.WordsOf(labelled);
        var acronym = AcronymOf(labelled);
        return found.Surfaces.Prepend(found.Name).Any(name =>
            FoldedText.WordsOf(name) is { Length: > 0 } other
            && (words.SequenceEqual(other) || Overlap(words, other) >= Same || (name.Length >= ShortestAcronym && acronym == name.Replace(".", "", StringComparison.Ordinal))));
    }

    private static double Overlap(string[] a, string[] b) => (double)a.Intersect(b).Count() / a.Union(b).Count();

    private static string AcronymOf(string name) =>
        string.Concat(name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));
}
