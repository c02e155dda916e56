namespace Monitor.Files.Articles;

/// <summary>Reads lines of bytes, however long the file; a line over the limit is passed over without being kept.</summary>
internal sealed class LineReader(InputBuffer input, int maxLineBytes)
{
    private bool _ended;
    private int _pending;

    /// <summary>The line without its line break; empty if it was too long. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The number of the line, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>How long the line was.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the line was longer than the limit.</summary>
    public bool IsTooLong => Length > maxLineBytes;

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        input.Take(_pending);
        (_pending, Length, Line) = (0, 0, default);
        var searched = 0;
        while (true)
        {
            var found = _ended ? -1 : input.Span[searched..].IndexOf((byte)'\n');
            if (found >= 0) return Complete(searched + found, lineBreak: 1);
            searched = input.Span.Length;
            if (Length + searched > maxLineBytes)
            {
                Length += searched;
                input.Take(searched);
                searched = 0;
            }
            if (await input.FillAsync(cancellationToken).ConfigureAwait(false)) continue;
            _ended = true;
            return Length + input.Span.Length > 0 && Complete(input.Span.Length, lineBreak: 0);
        }
    }

    private bool Complete(int length, int lineBreak)
    {
        Number++;
        Length += length;
        _pending = length + lineBreak;
        if (!IsTooLong) Line = input.Slice(length);
        return true;
    }
}
