namespace Monitor.Files.Articles;

/// <summary>The bytes of a stream between what was taken and what was read, in one piece.</summary>
internal sealed class InputBuffer(Stream stream)
{
    private const int FirstSize = 128 * 1024;
    private const int LeastRead = 4 * 1024;

    private byte[] _bytes = new byte[FirstSize];
    private int _start, _end;

    /// <summary>What was read and not yet taken.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The first bytes of <see cref="Span"/> as memory that stays until the next read.</summary>
    public ReadOnlyMemory<byte> Slice(int length) => _bytes.AsMemory(_start, length);

    /// <summary>Takes bytes from the front.</summary>
    public void Take(int count) => _start += count;

    /// <summary>Reads on behind what is there; false at the end of the stream.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start == _end) _start = _end = 0;
        else if (_bytes.Length - _end < LeastRead) MakeRoom();
        var read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }

    /// <summary>Reads to the end of the stream, or until there are more than <paramref name="limit"/> bytes: then false.</summary>
    public async ValueTask<bool> FillAllAsync(int limit, CancellationToken cancellationToken)
    {
        while (Span.Length <= limit)
            if (!await FillAsync(cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        var target = length > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
        Buffer.BlockCopy(_bytes, _start, target, 0, length);
        (_bytes, _start, _end) = (target, 0, length);
    }
}
