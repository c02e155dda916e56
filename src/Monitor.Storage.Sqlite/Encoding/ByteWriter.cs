using System.Buffers;
using System.Buffers.Binary;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>Writes numbers and strings one after the other: integers as LEB128, strings as UTF-8 with their length.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(8192);

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
        UInt((ulong)System.Text.Encoding.UTF8.GetByteCount(value) + 1);
        _buffer.Advance(System.Text.Encoding.UTF8.GetBytes(value, _buffer.GetSpan(value.Length * 3)));
    }

    public void Texts(IReadOnlyList<string> values)
    {
        UInt((ulong)values.Count);
        foreach (var value in values) Text(value);
    }
}
