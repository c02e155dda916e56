namespace Monitor.Files.Articles;

/// <summary>Several streams read one after the other.</summary>
internal sealed class ChainedStream(params Stream[] streams) : Stream
{
    private int _current;

    /// <summary>Whether all streams but the last are used up.</summary>
    public bool IsInLast => _current >= streams.Length - 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        for (; _current < streams.Length; _current++)
            if (streams[_current].Read(buffer) is var read and > 0) return read;
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (; _current < streams.Length; _current++)
            if (await streams[_current].ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0) return read;
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var stream in streams) stream.Dispose();
        base.Dispose(disposing);
    }
}
