using Monitor.Analysis;
using Monitor.Domain.Journal;
using Monitor.Server.Http;

namespace Monitor.Server.Search;

/// <summary>Finds the topic that a person names by id, name or alias.</summary>
internal sealed class TopicResolver(Lexicon lexicon, IJournalStore journal)
{
    /// <summary>The id of the topic; null where no topic is named.</summary>
    /// <exception cref="RequestProblem">There is no such topic, or there are several: the problem lists them.</exception>
    public async Task<string?> FindAsync(string? named, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(named) ? null : await ResolveAsync(named, cancellationToken);

    /// <summary>The id of the topic.</summary>
    /// <inheritdoc cref="FindAsync" path="/exception"/>
    public async Task<string> ResolveAsync(string named, CancellationToken cancellationToken)
    {
        var candidates = lexicon.FindTopics(named);
        if (candidates.Count == 1) return candidates[0].Id;
        if (candidates.Count > 1) return Exact(named, candidates) ?? throw Ambiguous(named, candidates);
        // An earlier lexicon may have known it.
        return await journal.ReadTopicHeadAsync(named, cancellationToken) > 0 ? named
            : throw RequestProblem.NotFound($"There is no topic \"{named}\". Give an id such as country:AF, a name or an alias.");
    }

    // The whole name wins over a part of one; a topic whose name does not even contain the words was found by an alias.
    private static string? Exact(string named, IReadOnlyList<Topic> candidates)
    {
        var wanted = named.Trim();
        var exact = candidates.Where(t => t.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact.Count == 0) exact = [.. candidates.Where(t => !t.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))];
        return exact.Count == 1 && exact[0] == candidates[0] ? exact[0].Id : null;
    }

    private static RequestProblem Ambiguous(string named, IReadOnlyList<Topic> candidates) => new(
        StatusCodes.Status409Conflict,
        $"\"{named}\" may be {string.Join(", ", candidates.Take(5).Select(t => $"{t.Name} ({t.Id})"))}{(candidates.Count > 5 ? ", ..." : "")}. Give the id.",
        new Dictionary<string, object?> { ["candidates"] = candidates });
}
