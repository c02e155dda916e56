using Monitor.Analysis;
using Monitor.Domain.Topics;

namespace Monitor.Server.Hosting;

/// <summary>Names topics and themes as the lexicon does.</summary>
internal sealed class LexiconNames(Lexicon lexicon) : INames
{
    private readonly Dictionary<string, string> _themes = lexicon.Themes.ToDictionary(t => t.Id, t => t.Name, StringComparer.Ordinal);

    public string NameOfTopic(string topicId) => lexicon.NameOf(topicId);

    public string NameOfTheme(string themeId) => _themes.GetValueOrDefault(themeId, themeId);
}
