using System.Buffers;
using System.Text;

namespace Monitor.Files.Articles;

/// <summary>What can be wrong with bytes that should be UTF-8.</summary>
internal static class Utf8Text
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The offset of the first byte that is no UTF-8. The bytes must hold one.</summary>
    public static int IndexOfError(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done) at += consumed;
        return at;
    }

    /// <summary>A sentence about the first byte that is no UTF-8. The bytes must hold one.</summary>
    public static string DescribeFirstError(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "The text is UTF-16. Save it as UTF-8.";
        var at = IndexOfError(bytes);
        return $"Byte {at + 1:N0} (0x{bytes[at]:X2}) is no valid UTF-8. Save the text as UTF-8.";
    }
}
