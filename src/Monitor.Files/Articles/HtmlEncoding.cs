using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Monitor.Files.Articles;

/// <summary>Decodes web pages, of which the older ones are often not UTF-8 and say so.</summary>
internal static partial class HtmlEncoding
{
    private const int HeadBytes = 4096;

    /// <summary>Gives the text, or returns the reason why there is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string html)
    {
        html = "";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) html = Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) html = Encoding.BigEndianUnicode.GetString(bytes[2..]);
        else if (Utf8.IsValid(bytes)) html = Encoding.UTF8.GetString(bytes.StartsWith(Utf8Text.ByteOrderMark) ? bytes[3..] : bytes);
        else if (Declared(bytes) is { } encoding) html = encoding.GetString(bytes);
        else return Utf8Text.DescribeFirstError(bytes);
        return null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var name = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)])).Groups["name"].Value.ToLowerInvariant();
        // Browsers read both as windows-1252 (WHATWG Encoding).
        if (name is "iso-8859-1" or "us-ascii") name = "windows-1252";
        try
        {
            return name is "" or "utf-8" or "utf8" ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
