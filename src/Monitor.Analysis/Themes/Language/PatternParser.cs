using System.Globalization;

namespace Monitor.Analysis.Themes.Language;

/// <summary>
/// Parses the pattern language of docs/themes.md by recursive descent:
/// <code>
/// pattern  = all { "|" all }
/// all      = sequence { "&amp;" sequence }
/// sequence = element { [ "..N" | "~N" ] element }
/// element  = ( word | "{" set "}" | "(" sequence { "|" sequence } ")" | "&lt;" slot "&gt;" ) [ "?" ]
/// </code>
/// </summary>
internal sealed class PatternParser
{
    /// <summary>The widest distance that can be asked for.</summary>
    public const int MaxDistance = 15;

    private const int MaxDepth = 16;

    private readonly string _source;
    private int _at;
    private int _depth;

    private PatternParser(string source) => _source = source;

    /// <exception cref="PatternSyntaxException">It cannot be understood.</exception>
    public static PatternNode Parse(string source)
    {
        var parser = new PatternParser(source);
        var pattern = parser.ParsePattern();
        if (!parser.AtEnd) throw parser.Error($"'{parser._source[parser._at]}' is out of place here");
        return pattern;
    }

    private bool AtEnd
    {
        get
        {
            while (_at < _source.Length && char.IsWhiteSpace(_source[_at])) _at++;
            return _at == _source.Length;
        }
    }

    private PatternNode ParsePattern()
    {
        var options = new List<PatternNode> { ParseAll() };
        while (!AtEnd && Take('|')) options.Add(ParseAll());
        return options.Count == 1 ? options[0] : new PatternNode.Alternatives(options);
    }

    private PatternNode ParseAll()
    {
        var parts = new List<PatternNode> { ParseSequence() };
        while (!AtEnd && Take('&')) parts.Add(ParseSequence());
        return parts.Count == 1 ? parts[0] : new PatternNode.All(parts);
    }

    private PatternNode ParseSequence()
    {
        var elements = new List<PatternNode>();
        var joints = new List<Joint>();
        while (!AtEnd && _source[_at] is not ('&' or '|' or ')'))
        {
            var joint = ParseJoint();
            if (elements.Count == 0 && joint != null) throw Error("A distance stands between two elements: write something before it");
            if (AtEnd || _source[_at] is '&' or '|' or ')') throw Error("A distance stands between two elements: write something after it");
            if (elements.Count > 0) joints.Add(joint ?? Joint.Adjacent);
            elements.Add(ParseElement());
        }
        if (elements.Count == 0) throw Error("Something to look for is missing here");
        return elements.Count == 1 ? elements[0] : new PatternNode.Sequence(elements, joints);
    }

    private Joint? ParseJoint()
    {
        var eitherOrder = _source[_at] == '~';
        if (!eitherOrder && !_source.AsSpan(_at).StartsWith("..")) return null;
        _at += eitherOrder ? 1 : 2;
        var from = _at;
        while (_at < _source.Length && char.IsAsciiDigit(_source[_at])) _at++;
        if (!int.TryParse(_source.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || words > MaxDistance)
            throw Error($"A distance is a number of words from 0 to {MaxDistance}, such as ..4 or ~6");
        return new Joint(words, eitherOrder);
    }

    private PatternNode ParseElement()
    {
        var element = _source[_at] switch
        {
            '(' => ParseAlternatives(),
            '{' => ParseSet(),
            '<' => ParseSlot(),
            _ => ParseWord(),
        };
        return _at < _source.Length && _source[_at] == '?' && Take('?') ? new PatternNode.Optional(element) : element;
    }

    private PatternNode ParseAlternatives()
    {
        if (++_depth > MaxDepth) throw Error($"Brackets may be nested {MaxDepth} deep");
        _at++;
        var options = new List<PatternNode> { ParseSequence() };
        while (!AtEnd && Take('|')) options.Add(ParseSequence());
        if (AtEnd || !Take(')')) throw Error("A closing bracket is missing");
        _depth--;
        return options.Count == 1 ? options[0] : new PatternNode.Alternatives(options);
    }

    private PatternNode.Set ParseSet()
    {
        var column = _at + 1;
        return new PatternNode.Set(Enclosed('}', "set"), column);
    }

    private PatternNode.Slot ParseSlot()
    {
        var name = Enclosed('>', "slot");
        return new PatternNode.Slot(name switch
        {
            "country" => SlotKind.Country,
            "org" => SlotKind.Organization,
            "topic" => SlotKind.Topic,
            "actor" => SlotKind.Actor,
            "target" => SlotKind.Target,
            "number" => SlotKind.Number,
            "name" => SlotKind.Name,
            _ => throw Error($"<{name}> is no slot: there are <country>, <org>, <topic>, <actor>, <target>, <number> and <name>"),
        });
    }

    private string Enclosed(char close, string what)
    {
        var end = _source.IndexOf(close, _at);
        if (end < 0) throw Error($"The '{close}' that ends the {what} is missing");
        var name = _source[(_at + 1)..end].Trim();
        _at = end + 1;
        return name;
    }

    private PatternNode.Word ParseWord()
    {
        var from = _at;
        while (_at < _source.Length && IsWordCharacter(_source[_at]) && !_source.AsSpan(_at).StartsWith("..")) _at++;
        if (_at == from) throw Error($"'{_source[_at]}' is out of place here");
        var text = _source[from.._at];
        if (_at < _source.Length && Take('+')) return new PatternNode.Word(text, WordEnding.Inflected);
        if (_at >= _source.Length || !Take('*')) return new PatternNode.Word(text, WordEnding.None);
        if (text.Length < 4) throw Error($"At least 4 letters must stand before the *: {text}* would match too much");
        return new PatternNode.Word(text, WordEnding.Any);
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '\u2019' or '-' or '.' || c > 0x2FF;

    private bool Take(char c)
    {
        if (_source[_at] != c) return false;
        _at++;
        return true;
    }

    private PatternSyntaxException Error(string message) => new(Math.Min(_at, _source.Length) + 1, message);
}
