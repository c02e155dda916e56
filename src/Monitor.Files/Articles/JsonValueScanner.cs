using System.Buffers;

namespace Monitor.Files.Articles;

/// <summary>
/// Finds where a JSON value ends, over any number of pieces. It minds strings and brackets alone: whether the value is good JSON is for its
/// reader to say.
/// </summary>
internal struct JsonValueScanner
{
    private static readonly SearchValues<byte> Structural = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]} \t\r\n"u8);

    private int _depth;
    private bool _started, _inString, _escaped;

    /// <summary>A string held a line break, so a quotation mark is missing and nothing behind it can be trusted.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Goes through the next piece; gives the offset behind the value, or -1 if it goes on.</summary>
    public int Scan(ReadOnlySpan<byte> piece)
    {
        var at = 0;
        while (at < piece.Length)
        {
            if (_escaped)
            {
                _escaped = false;
                at++;
            }
            else if (_inString)
            {
                if (!ScanString(piece, ref at)) return -1;
                if (!_inString && _depth == 0) return at;
            }
            else if (_started && _depth == 0)
            {
                var end = piece[at..].IndexOfAny(ScalarEnd);
                return end < 0 ? -1 : at + end;
            }
            else
            {
                if (!ScanStructure(piece, ref at)) return -1;
                if (at > 0 && _depth == 0 && !_inString && piece[at - 1] is (byte)'}' or (byte)']') return at;
            }
        }
        return -1;
    }

    private bool ScanString(ReadOnlySpan<byte> piece, ref int at)
    {
        var next = piece[at..].IndexOfAny(InString);
        if (next < 0) return false;
        at += next + 1;
        switch (piece[at - 1])
        {
            case (byte)'"': _inString = false; return true;
            case (byte)'\\': _escaped = true; return true;
            default: IsLost = true; return false;
        }
    }

    private bool ScanStructure(ReadOnlySpan<byte> piece, ref int at)
    {
        if (!_started)
        {
            _started = true;
            if (!Structural.Contains(piece[at])) return true;
        }
        var next = piece[at..].IndexOfAny(Structural);
        if (next < 0) return false;
        at += next + 1;
        switch (piece[at - 1])
        {
            case (byte)'"': _inString = true; break;
            case (byte)'{' or (byte)'[': _depth++; break;
            default: _depth--; break;
        }
        return true;
    }
}
