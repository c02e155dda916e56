using Monitor.Analysis.Text;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Roles;

/// <summary>
/// Finds who does it and to whom, by the places where English puts them, in the order that the theme asks for. No parser: the closed
/// classes, commas and the nearness of mentions, as in the CAMEO coders that came before (TABARI, PETRARCH).
/// </summary>
internal sealed class RoleFinder(Gazetteer gazetteer)
{
    /// <summary>Fills a role with the first source that finds a mention.</summary>
    /// <param name="slot">The mention that a slot of the pattern holds, or -1.</param>
    /// <param name="other">Who plays the other role.</param>
    /// <param name="focus">The topics that the article is about.</param>
    public void Find(in SentenceView view, IReadOnlyList<RoleSource> sources, int slot, TopicSet other, ReadOnlySpan<int> focus, TopicSet role)
    {
        role.Clear();
        if (slot >= 0) Take(view, slot, 1, role);
        for (var i = 0; i < sources.Count && role.Count == 0 && sources[i].Kind != RoleKind.None; i++)
            Find(view, sources[i], other, focus, role);
        for (var i = role.Count - 1; i >= 0; i--)
            if (gazetteer.Topics[role.Span[i]] is { ActsForCountry: true } body) role.Add(body.Country);
    }

    private void Find(in SentenceView view, RoleSource source, TopicSet other, ReadOnlySpan<int> focus, TopicSet role)
    {
        switch (source.Kind)
        {
            case RoleKind.Modifier:
                TakeModifier(view, role);
                break;
            case RoleKind.Possessive:
                Take(view, Modifiers.Find(view, possessive: true), 0.9, role);
                break;
            case RoleKind.Subject:
                if (Clauses.IsPassive(view)) TakePhrase(view, Prepositions.Find(view, "by"), 0.95, other, role);
                else TakeSubject(view, focus, role);
                break;
            case RoleKind.Object:
                TakeObject(view, other, role);
                break;
            case RoleKind.Preposition:
                TakePhrase(view, Prepositions.Find(view, source.Preposition), 0.95, other, role);
                break;
            case RoleKind.Place:
                TakePlace(view, role);
                break;
            case RoleKind.Sentence:
                TakeNearest(view, other, role);
                break;
            case RoleKind.Focus:
                foreach (var topic in focus)
                {
                    if (!gazetteer.IsCountry(topic)) continue;
                    role.Add(topic);
                    role.Certainty = 0.4;
                    break;
                }
                break;
        }
    }

    /// <summary>What modifies the object of a verb is not who acts, if there is a subject: "Germany banned an Iranian airline".</summary>
    private static void TakeModifier(in SentenceView view, TopicSet role)
    {
        var modifier = Modifiers.Find(view, possessive: false);
        if (modifier < 0) return;
        var subject = Clauses.IsObject(view, view.Mentions.All[modifier].First) ? Subjects.Find(view) : -1;
        Take(view, subject >= 0 ? subject : modifier, 0.9, role);
    }

    private void TakeSubject(in SentenceView view, ReadOnlySpan<int> focus, TopicSet role)
    {
        Take(view, Subjects.Find(view), 0.85, role);
        if (role.Count == 0) role.Certainty = StateWords.Resolve(view, gazetteer, focus, role);
    }

    /// <summary>In the passive the subject; else the noun phrase right behind the match, or behind a verb in it: "killed an Iranian general".</summary>
    private void TakeObject(in SentenceView view, TopicSet other, TopicSet role)
    {
        if (Clauses.IsPassive(view))
        {
            Take(view, Subjects.Find(view), 0.85, role);
            return;
        }
        if (!Clauses.IsFollowedByVerb(view)) TakePhrase(view, NounPhrase.Read(view, view.Match.Last, throughPlaces: false), 0.9, other, role);
        if (role.Count > 0) return;
        for (var i = view.Mentions.FirstFrom(view.Match.First); i >= 0 && i < view.Mentions.To && view.Mentions.All[i].Last <= view.Match.Last; i++)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (other.Contains(mention.Topic) || !Clauses.IsObject(view, mention.First)) continue;
            Take(view, i, 0.85, role);
            return;
        }
    }

    /// <summary>Takes a mention and those joined to it.</summary>
    private static void Take(in SentenceView view, int mention, double certainty, TopicSet role)
    {
        if (mention < 0) return;
        var last = Coordination.Last(view, mention);
        for (var i = Coordination.First(view, mention); i <= last; i++) role.Add(view.Mentions.All[i].Topic);
        role.Certainty = certainty;
    }

    private void TakePhrase(in SentenceView view, NounPhrase.Content phrase, double certainty, TopicSet other, TopicSet role)
    {
        if (phrase.Mention >= 0) Take(view, phrase.Mention, certainty, role);
        else if (phrase.Anaphor > 0)
        {
            Anaphora.Resolve(view, gazetteer, phrase.At, phrase.Anaphor, other, role);
            role.Certainty = 0.75;
        }
    }

    private void TakePlace(in SentenceView view, TopicSet role)
    {
        var place = Places.Nearest(view, gazetteer);
        if (place >= 0) Take(view, place, 0.7, role);
        else if (view.Index > 0 && view.At(view.Index - 1) is var before && Places.Nearest(before, gazetteer) is >= 0 and var earlier)
            Take(before, earlier, 0.55, role);
    }

    private void TakeNearest(in SentenceView view, TopicSet other, TopicSet role)
    {
        int nearest = -1, distance = int.MaxValue;
        for (var i = view.Mentions.From; i < view.Mentions.To; i++)
        {
            ref readonly var mention = ref view.Mentions.All[i];
            if (!gazetteer.IsCountry(mention.Topic) || other.Contains(mention.Topic)) continue;
            var away = mention.First >= view.Match.Last ? mention.First - view.Match.Last : Math.Max(0, view.Match.First - mention.Last);
            if (away < distance) (nearest, distance) = (i, away);
        }
        Take(view, nearest, 0.5, role);
    }
}
