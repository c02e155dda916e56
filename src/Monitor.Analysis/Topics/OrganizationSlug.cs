using Monitor.Analysis.Text;

namespace Monitor.Analysis.Topics;

/// <summary>
/// The slug of an organization's name: its words in lower case with hyphens between them, in one spelling, without a leading article, accents and apostrophes.
/// "Ministry of Roads" and "Roads Ministry" have the same. Writes into memory that is reused.
/// </summary>
internal sealed class OrganizationSlug(ShapeWords words)
{
    private const int Longest = 256;
    private const string Accented = "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u0101\u0103\u0105\u00E7\u0107\u010D\u010F\u0111\u00E8\u00E9\u00EA\u00EB\u0113\u0119\u011B\u011F\u00EC\u00ED\u00EE\u00EF\u0131\u0142\u00F1\u0144\u0148\u00F2\u00F3\u00F4\u00F5\u00F6\u00F8\u0151\u0159\u015B\u015F\u0161\u0219\u0165\u021B\u00F9\u00FA\u00FB\u00FC\u016B\u016F\u0171\u00FD\u00FF\u017A\u017C\u017E";
    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiilnnnooooooorssssttuuuuuuuyyzzz";

    private readonly char[] _slug = new char[Longest];
    private int _length;

    /// <summary>Of a name; valid until the next.</summary>
    /// <param name="place">The name of the place that tells it from others of the same name, or empty.</param>
    /// <param name="name">The name, with the noun of a ministry at its beginning or its end.</param>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> place, ReadOnlySpan<char> name)
    {
        _length = 0;
        Append(place);
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        var noun = name.IndexOfAny(' ', '\n');
        var rest = noun < 0 ? [] : name[noun..].TrimStart();
        if (noun > 0 && rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) && words.IsMinistry(name[..noun]))
        {
            rest = rest[3..].TrimStart();
            Append(rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest);
            Append(name[..noun]);
        }
        else Append(name);
        return _slug.AsSpan(0, _length);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var word = _length;
        for (var i = 0; i <= text.Length && _length + 4 < Longest; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c is '\'' or '\u2019' or '.' or '\u02BC' or '`') continue;
            if (char.IsLetterOrDigit(c))
            {
                if (_length == word && word > 0) _slug[_length++] = '-';
                if (char.IsAscii(c)) _slug[_length++] = Folding.Lower(c);
                else AppendPlain(c);
            }
            else if (_length > word) word = EndWord(word);
        }
    }

    /// <summary>The letter without its accent. A table of Latin letters: in invariant mode the runtime takes no letter apart.</summary>
    private void AppendPlain(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var at = Accented.IndexOf(lower);
        _slug[_length++] = at >= 0 ? Plain[at] : lower;
    }

    private int EndWord(int word)
    {
        var begin = word == 0 ? 0 : word + 1;
        if (begin < _length && words.SpellingOf(_slug.AsSpan(begin, _length - begin)) is { } same)
        {
            same.CopyTo(_slug.AsSpan(begin));
            _length = begin + same.Length;
        }
        return _length;
    }
}
