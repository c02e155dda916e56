using System.IO.Compression;

namespace Monitor.Files.Articles;

/// <summary>
/// Reads gzip and tells when the file is cut off, which <see cref="GZipStream"/> takes for its end. A member of our own is chained behind the
/// file: where the file is whole the output ends with what it says, where it is cut off it cannot.
/// </summary>
internal sealed class GzipInput : Stream
{
    private static readonly byte[] Seal = "\0Monitor-gzip-seal\0"u8.ToArray();
    private static readonly byte[] SealMember = Compress(Seal);

    private readonly GZipStream _gzip;
    private readonly byte[] _held = new byte[Seal.Length];
    private int _heldCount;

    public GzipInput(Stream compressed) =>
        _gzip = new GZipStream(new ChainedStream(compressed, new MemoryStream(SealMember, writable: false)), CompressionMode.Decompress);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length <= _held.Length) throw new ArgumentException("The buffer is too small.", nameof(buffer));
        while (true)
        {
            // The last bytes are held back: they are the seal, or show that it is missing.
            _held.AsMemory(0, _heldCount).CopyTo(buffer);
            var read = await _gzip.ReadAsync(buffer[_heldCount..], cancellationToken).ConfigureAwait(false);
            if (read == 0) return _held.AsSpan(0, _heldCount).SequenceEqual(Seal) ? 0 : throw new EndOfStreamException();
            var available = _heldCount + read;
            _heldCount = Math.Min(available, _held.Length);
            buffer.Slice(available - _heldCount, _heldCount).CopyTo(_held);
            if (available > _heldCount) return available - _heldCount;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return compressed.ToArray();
    }
}
