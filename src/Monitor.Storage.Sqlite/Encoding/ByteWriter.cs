using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>Writes numbers and strings one after the other: integers as LEB128, strings as UTF-8 with their length (0 is null, else twice the length in bytes and
/// one; and one more where they are UTF-16).</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(8192);
    private byte[] _scratch = new byte[8192];

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Begins again.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        UInt((ulong)value.Length);
        _buffer.Write(value);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void UInt(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7) span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        _buffer.Advance(length);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            UInt(0);
            return;
        }
        var length = System.Text.Encoding.UTF8.GetByteCount(value);
        var utf8 = Scratch(length);
        if (Utf8.FromUtf16(value, utf8, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            UInt((ulong)length * 2 + 1);
            _buffer.Write(utf8);
        }
        else
        {
            // Half a surrogate pair has no UTF-8; what was journaled is kept as it is, or its hash would be another.
            UInt((ulong)value.Length * 4 + 2);
            _buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
        }
    }

    private Span<byte> Scratch(int length)
    {
        if (_scratch.Length < length) _scratch = new byte[length];
        return _scratch.AsSpan(0, length);
    }

    public void Texts(IReadOnlyList<string> values)
    {
        UInt((ulong)values.Count);
        foreach (var value in values) Text(value);
    }
}
