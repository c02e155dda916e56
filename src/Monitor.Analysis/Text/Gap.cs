namespace Monitor.Analysis.Text;

/// <summary>What stands between two words.</summary>
internal readonly ref struct Gap
{
    private Gap(TokenTraits marks, bool terminator, bool fullStop, int newlines, int blanks)
    {
        Marks = marks;
        HasTerminator = terminator;
        HasIdeographicStop = fullStop;
        Newlines = newlines;
        Blanks = blanks;
    }

    /// <summary>The traits that the gap gives to the token behind it.</summary>
    public TokenTraits Marks { get; }

    /// <summary>A full stop, question or exclamation mark, and then a blank.</summary>
    public bool HasTerminator { get; }

    public bool HasIdeographicStop { get; }

    public int Newlines { get; }

    public int Blanks { get; }

    public static Gap Read(ReadOnlySpan<char> gap)
    {
        var marks = TokenTraits.None;
        bool terminated = false, terminator = false, stop = false;
        int newlines = 0, blanks = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            switch (gap[i])
            {
                case ' ' or '\t' or '\u00A0' or '\r':
                    blanks++;
                    terminator |= terminated;
                    break;
                case '\n':
                    newlines++;
                    terminator |= terminated;
                    break;
                case '.' or '!' or '?':
                    terminated = true;
                    break;
                case '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u061F' or '\u06D4':
                    stop = true;
                    break;
                case ',' or '\u060C' or '\u3001' or '\uFF0C':
                    marks |= TokenTraits.CommaBefore;
                    break;
                case '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB':
                    marks |= TokenTraits.QuoteBefore;
                    break;
                case ';' or ':' or '(' or ')' or '[' or ']' or '{' or '}' or '\u2013' or '\u2014' or '\u2026' or '|' or '=' or '<' or '>' or '*' or '\u2022':
                    marks |= TokenTraits.BreakBefore;
                    break;
                case '-' when i + 1 < gap.Length && gap[i + 1] is '-' or ' ' && (i > 0 || gap[i + 1] == '-'):
                    marks |= TokenTraits.BreakBefore;
                    break;
            }
        }
        return new Gap(marks, terminator, stop, newlines, blanks);
    }
}
