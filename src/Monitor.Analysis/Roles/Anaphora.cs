using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>What "the country" stands for: the nearest country named before it, in its sentence or the one before, that plays no other part.</summary>
internal static class Anaphora
{
    /// <summary>Appends the topics of the nearest countries before a token.</summary>
    /// <param name="excluded">Topics that cannot be meant.</param>
    public static void Resolve(in SentenceView view, Gazetteer gazetteer, int token, int count, TopicSet excluded, TopicSet into)
    {
        var wanted = into.Count + count;
        for (var i = view.Mentions.To - 1; i >= 0 && into.Count < wanted; i--)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (mention.Sentence < view.Index - 1) return;
            if (mention.First < token && gazetteer.IsCountry(mention.Topic) && !excluded.Contains(mention.Topic)) into.Add(mention.Topic);
        }
    }
}
