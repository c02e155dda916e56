using Monitor.Analysis;

namespace Monitor.Server.Http;

/// <summary>Checks the themes that requests name.</summary>
internal sealed class ThemeNames(Lexicon lexicon)
{
    private readonly HashSet<string> _ids = [.. lexicon.Themes.Select(t => t.Id)];

    /// <summary>All theme ids.</summary>
    public IReadOnlyCollection<string> All => _ids;

    /// <summary>The theme; null where none is named.</summary>
    /// <exception cref="RequestProblem">There is no such theme.</exception>
    public string? Check(string? theme) =>
        string.IsNullOrEmpty(theme) ? null
        : _ids.Contains(theme) ? theme
        : throw RequestProblem.BadRequest($"There is no theme \"{theme}\". GET /v1/themes lists them.");
}
