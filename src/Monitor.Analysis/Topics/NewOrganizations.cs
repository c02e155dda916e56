using System.Globalization;
using Monitor.Analysis.Text;
using Monitor.Domain.Articles;
using Monitor.Domain.Topics;

namespace Monitor.Analysis.Topics;

/// <summary>
/// Finds organizations that are not listed by the shape of their names (shapes.tsv), a few per article. Capitals tell nothing in headlines and in wires that are all
/// in capitals: there only a definition, "... Liberation Front (FVLF)", makes an organization known, and a name that is known already is found again.
/// Holds memory that is reused; one article at a time.
/// </summary>
/// <param name="gazetteer">The session's, with room for <see cref="Most"/> topics.</param>
internal sealed class NewOrganizations(Gazetteer gazetteer)
{
    /// <summary>How many one article may make known: every one is a topic from then on.</summary>
    public const int Most = 12;

    private const int MostCountries = 12;
    private const int MostWordsBefore = 5;
    private const int MostWordsBehind = 6;

    private readonly int _room = gazetteer.Topics.Length - Most;
    private readonly ShapeWords _words = gazetteer.Shapes;
    private readonly OrganizationSlug _slugs = new(gazetteer.Shapes);
    private readonly List<int> _countries = [];
    private readonly List<int> _known = [];
    private int _new;

    /// <summary>Adds the mentions of organizations that are not listed.</summary>
    /// <param name="mentions">In order; the new ones come behind them.</param>
    /// <param name="isOpen">Whether a token belongs to a surface that is still to be decided.</param>
    public void Find(Document document, MentionList mentions, Func<int, bool> isOpen)
    {
        _known.Clear();
        _countries.Clear();
        _new = 0;
        var settled = mentions.Count;
        for (var index = 0; index < document.Sentences.Length; index++)
            if (document.Sentences[index].Field == ArticleField.Text) Find(document, index, mentions, settled, isOpen);
        for (var index = 0; index < document.Sentences.Length && document.Sentences[index].Field == ArticleField.Title; index++)
            Find(document, index, mentions, settled, isOpen);
    }

    private void Find(Document document, int index, MentionList mentions, int settled, Func<int, bool> isOpen)
    {
        ref readonly var sentence = ref document.Sentences[index];
        var there = default(SentenceMentions);
        bool? isPlain = null;
        for (var token = sentence.First; token < sentence.Last; token++)
        {
            ref readonly var t = ref document.Tokens[token];
            if ((_words.UseOf(t.Word) & (ShapeUse.Ends | ShapeUse.Begins)) == 0 || !t.Has(TokenTraits.Capitalised)) continue;
            if (there.All == null) there = mentions.Of(index);
            if (there.At(token) >= 0 || isOpen(token)) continue;
            isPlain ??= sentence.Field == ArticleField.Text && !sentence.Capitals && !IsHeadline(document, sentence);
            var end = isPlain == true ? FindPlain(document, index, mentions, settled, there, isOpen, token)
                : sentence.Field == ArticleField.Text && OrganizationShape.ReadDefined(document, sentence, there, token) is { } defined
                ? Add(document, index, mentions, settled, there, defined, isDefined: true)
                : FindAgain(document, index, mentions, settled, there, isOpen, token);
            if (end > token) token = end - 1;
        }
    }

    private int FindPlain(Document document, int index, MentionList mentions, int settled, SentenceMentions there, Func<int, bool> isOpen, int token)
    {
        ref readonly var sentence = ref document.Sentences[index];
        if (OrganizationShape.ReadDefined(document, sentence, there, token) is { } defined)
            return Add(document, index, mentions, settled, there, defined, isDefined: true);
        return OrganizationShape.Read(document, sentence, there, _words, isOpen, token) is { } shape
            ? Add(document, index, mentions, settled, there, shape, isDefined: false)
            : -1;
    }

    /// <summary>A name that the article has made known or that a country's listed organization has, where capitals do not show where it begins or ends.</summary>
    private int FindAgain(Document document, int index, MentionList mentions, int settled, SentenceMentions there, Func<int, bool> isOpen, int head)
    {
        ref readonly var sentence = ref document.Sentences[index];
        var begins = (_words.UseOf(document.Tokens[head].Word) & ShapeUse.Begins) != 0;
        for (var last = begins ? Math.Min(sentence.Last, head + MostWordsBehind) : head + 1; last > head; last--)
        {
            for (var first = Math.Max(sentence.First, last > head + 1 ? head : head - MostWordsBefore); first <= head; first++)
            {
                if (last - first < 2 || there.IsAny(first, last) || isOpen(first)) continue;
                var slug = _slugs.Of("", document.SpellingOf(first, last));
                var topic = KnownBySlug(slug, exactly: true);
                if (topic < 0) topic = ListedOfCountry(mentions, settled, slug);
                if (topic < 0) continue;
                mentions.Add(new Mention(topic, SurfaceForm.Organization, first, last, index));
                return last;
            }
        }
        return -1;
    }

    private int Add(Document document, int index, MentionList mentions, int settled, SentenceMentions there, in OrganizationShape shape, bool isDefined)
    {
        var topic = TopicOf(document, document.Sentences[index], mentions, settled, shape, isDefined);
        if (topic < 0) return -1;
        var (first, last) = (shape.First, shape.Last);
        for (var token = shape.Head; token >= first; token--)
            if (there.At(token) >= 0) first = token + 1;
        for (var token = last - 1; token > shape.Head; token--)
            if (there.At(token) >= 0) last = WithoutEnd(document, shape, token);
        mentions.Add(new Mention(topic, SurfaceForm.Organization, first, last, index));
        return last;
    }

    /// <summary>The topic that a name means; -1 if it could mean many.</summary>
    private int TopicOf(Document document, in Sentence sentence, MentionList mentions, int settled, in OrganizationShape shape, bool isDefined)
    {
        var kind = _words.KindOf(document.Tokens[shape.Head].Word);
        var (first, last, country) = (shape.First, shape.Last, -1);
        ReadOnlySpan<char> local = [];
        var isUnique = HasOwnWord(document, shape, mentions);
        if (shape.Place >= 0)
        {
            ref readonly var mention = ref mentions[shape.Place];
            country = mention.Topic;
            if (mention.Form == SurfaceForm.Place || kind == "university")
            {
                isUnique = true;
                if (mention.Last <= first && !(kind == "university" && document.Tokens[mention.Last - 1].Has(TokenTraits.Possessive)))
                    local = document.SpellingOf(mention.First, mention.Last);
            }
            else if (mention.First > shape.Head) last = WithoutEnd(document, shape, mention.First);
        }
        var isWeak = (_words.UseOf(document.Tokens[shape.Head].Word) & ShapeUse.Weak) != 0 && last - first <= 2;
        isUnique &= !local.IsEmpty || !isWeak;
        var slug = _slugs.Of(local, document.SpellingOf(first, last));
        if (KnownBySlug(slug, exactly: false) is >= 0 and var known) return known;
        var listed = country >= 0 ? gazetteer.WithoutCountry.Find(country, slug) : ListedOfCountry(mentions, settled, slug);
        if (listed >= 0) return Known(listed);
        if (last - first < 2 && local.IsEmpty) return -1;
        if (country < 0 && (kind == "ministry" || isDefined)) country = OnlyCountry(mentions, settled);
        if (country < 0 && (kind == "ministry" || !(isUnique || isDefined))) return -1;
        var belongsToCountry = country >= 0 && local.IsEmpty && (!isUnique || kind is "ministry" or "parliament" or "military");
        var place = belongsToCountry ? gazetteer.Topics[country].Name : "";
        if (place.Length > 0) slug = _slugs.Of(place, document.SpellingOf(first, last));
        var id = $"{TopicId.Organization}:{slug}";
        if (gazetteer.ById(id) is >= 0 and var same) return Known(same);
        if (_new == Most) return -1;
        var name = DisplayOf(document.SpellingOf(first, last), sentence.Capitals);
        var topic = _room + _new++;
        if (belongsToCountry) name = $"{name} ({place})";
        else if (!local.IsEmpty) name = $"{local} {name}";
        gazetteer.Topics[topic] = new KnownTopic(id, name, false, kind, country, []);
        return Known(topic);
    }

    private int Known(int topic)
    {
        _known.Add(topic);
        return topic;
    }

    /// <summary>A topic that the article has made known by this slug, or by a longer one that ends so.</summary>
    private int KnownBySlug(ReadOnlySpan<char> slug, bool exactly)
    {
        foreach (var topic in _known)
        {
            var known = gazetteer.Topics[topic].Id.AsSpan(TopicId.Organization.Length + 1);
            if (known.SequenceEqual(slug) || (!exactly && known.Length > slug.Length && known.EndsWith(slug) && known[known.Length - slug.Length - 1] == '-')) return topic;
        }
        return -1;
    }

    /// <summary>The listed organization of this name, if one alone of the countries named has such a one; else -1.</summary>
    private int ListedOfCountry(MentionList mentions, int settled, ReadOnlySpan<char> slug)
    {
        if (_countries.Count == 0) CollectCountries(mentions, settled);
        var found = -1;
        foreach (var country in _countries)
        {
            if (gazetteer.WithoutCountry.Find(country, slug) is not (>= 0 and var topic)) continue;
            if (found >= 0 && topic != found) return -1;
            found = topic;
        }
        return found;
    }

    private void CollectCountries(MentionList mentions, int settled)
    {
        foreach (ref readonly var mention in mentions.Span[..settled])
        {
            if (_countries.Count == MostCountries) return;
            if (gazetteer.IsCountry(mention.Topic) && !_countries.Contains(mention.Topic)) _countries.Add(mention.Topic);
        }
    }

    /// <summary>The country of an article that names one alone, or -1.</summary>
    private int OnlyCountry(MentionList mentions, int settled)
    {
        if (_countries.Count == 0) CollectCountries(mentions, settled);
        return _countries.Count == 1 ? _countries[0] : -1;
    }

    /// <summary>Whether a word of the name tells it from others.</summary>
    private bool HasOwnWord(Document document, in OrganizationShape shape, MentionList mentions)
    {
        for (var token = shape.First; token < shape.Last; token++)
        {
            if (token == shape.Head || document.ClassOf(token) != WordClass.None || (shape.Place >= 0 && token >= mentions[shape.Place].First && token < mentions[shape.Place].Last)) continue;
            if ((_words.UseOf(document.Tokens[token].Word) & ~ShapeUse.Outside) == ShapeUse.None) return true;
        }
        return false;
    }

    private static int WithoutEnd(Document document, in OrganizationShape shape, int last)
    {
        while (last - 1 > shape.Head && document.ClassOf(last - 1) != WordClass.None) last--;
        return last;
    }

    /// <summary>The name as the article writes it, in title case where that is all in capitals.</summary>
    private static string DisplayOf(ReadOnlySpan<char> spelling, bool capitals)
    {
        var name = string.Join(' ', spelling.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!capitals) return name;
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
        return title.Replace(" Of ", " of ").Replace(" For ", " for ").Replace(" The ", " the ").Replace(" And ", " and ");
    }

    /// <summary>Whether all words are in capitals but articles, prepositions and conjunctions.</summary>
    private static bool IsHeadline(Document document, in Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.Last; token++)
            if (!document.Tokens[token].Has(TokenTraits.Capitalised | TokenTraits.Number)
                && document.ClassOf(token) is not (WordClass.Determiner or WordClass.Preposition or WordClass.Conjunction or WordClass.To)) return false;
        return true;
    }
}
