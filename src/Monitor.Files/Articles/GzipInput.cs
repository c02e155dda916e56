using System.IO.Compression;

namespace Monitor.Files.Articles;

/// <summary>
/// Reads gzip and tells when the file is cut off, which <see cref="GZipStream"/> takes for its end. A member of our own, the seal, is chained behind the
/// file: where the file is whole, it is all that comes once the file's bytes are used up; where it is cut off, its bytes are taken for the file's and
/// what comes is none of it.
/// </summary>
internal sealed class GzipInput : Stream
{
    private static readonly byte[] Seal = "\0Monitor-gzip-seal\0"u8.ToArray();
    private static readonly byte[] SealMember = Compress(Seal);

    private readonly ChainedStream _chain;
    private readonly GZipStream _gzip;
    private bool _ended;

    public GzipInput(Stream compressed)
    {
        _chain = new ChainedStream(compressed, new MemoryStream(SealMember, writable: false));
        _gzip = new GZipStream(_chain, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length <= Seal.Length) throw new ArgumentException("The buffer is too small.", nameof(buffer));
        if (_ended) return 0;
        var read = 0;
        try
        {
            do
            {
                // A call gives what came of one piece of input: never of both the file and the seal.
                var more = await _gzip.ReadAsync(buffer[read..], cancellationToken).ConfigureAwait(false);
                if (more > 0 && !_chain.IsInLast) return more;
                read += more;
                if (more == 0) break;
            }
            while (read <= Seal.Length);
        }
        catch (InvalidDataException) when (_chain.IsInLast)
        {
            // The seal is whole: it was read as something else.
        }
        _ended = _chain.IsInLast && buffer.Span[..read].SequenceEqual(Seal);
        return _ended ? 0 : throw new EndOfStreamException();
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
