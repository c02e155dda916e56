using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Monitor.Files.Articles;

/// <summary>Reads the records of one sorted run.</summary>
internal sealed class RunReader(SafeFileHandle file, long start, long end, int bufferSize)
{
    private byte[] _bytes = new byte[bufferSize];
    private long _next = start;
    private int _at, _filled;

    /// <summary>The record; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    public long Key => ArticleRecords.KeyOf(Record.Span);

    public bool MoveNext()
    {
        if (_at == _filled && _next == end) return false;
        Fill(4);
        var length = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_at));
        Fill(4 + length);
        Record = _bytes.AsMemory(_at + 4, length);
        _at += 4 + length;
        return true;
    }

    private void Fill(int count)
    {
        if (_filled - _at >= count) return;
        var target = count > _bytes.Length ? new byte[count] : _bytes;
        Buffer.BlockCopy(_bytes, _at, target, 0, _filled - _at);
        (_bytes, _filled, _at) = (target, _filled - _at, 0);
        while (_filled < count)
        {
            var read = RandomAccess.Read(file, _bytes.AsSpan(_filled, (int)Math.Min(_bytes.Length - _filled, end - _next)), _next);
            if (read == 0) throw new EndOfStreamException();
            _filled += read;
            _next += read;
        }
    }
}
