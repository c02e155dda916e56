using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Whatever else the bytes are, it throws <see cref="FormatException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public ReadOnlySpan<byte> Bytes() => Take(Length());

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong UInt()
    {
        var value = 0ul;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw new FormatException("a number is too long");
    }

    /// <summary>A number of things that take at least one byte each.</summary>
    public int Length() => UInt() is var value && value <= (ulong)_rest.Length ? (int)value : throw new FormatException("a length is beyond the end");

    public string? TextOrNull()
    {
        var prefix = UInt();
        if (prefix == 0) return null;
        var (length, isUtf16) = ((prefix - 1) >> 1, (prefix & 1) == 0);
        if (length > (ulong)_rest.Length) throw new FormatException("a text goes beyond the end");
        var bytes = Take((int)length);
        return isUtf16 ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : System.Text.Encoding.UTF8.GetString(bytes);
    }

    public string Text() => TextOrNull() ?? throw new FormatException("a text is missing");

    public string[] Texts()
    {
        var texts = new string[Length()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    /// <summary>A UTC time of 100 ns ticks.</summary>
    public DateTimeOffset Time() => Int64() is var ticks and >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
        ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw new FormatException("a time is out of range");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length) throw new FormatException("it ends too early");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
