namespace Monitor.Domain.Journal;

/// <summary>Cuts a text into words of lower-case letters and digits, and hashes each; whatever is between them does not count.</summary>
internal static class WordHash
{
    private const uint Seed = 0x811C9DC5;
    private static readonly byte[] Ascii = AsciiTable();

    /// <summary>Writes one hash for each word from <paramref name="count"/> on, and returns the new count.</summary>
    public static int Fill(ReadOnlySpan<char> text, Span<uint> hashes, int count)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            var folded = c < 128 ? Ascii[c] : Fold(c);
            if (folded != 0)
            {
                hash = (hash ^ folded) * 0x01000193; // FNV-1a
                if (c < 128 || !IsWordAlone(c)) continue;
            }
            if (hash != Seed) hashes[count++] = hash;
            hash = Seed;
        }
        if (hash != Seed) hashes[count++] = hash;
        return count;
    }

    private static uint Fold(char c) => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : 0u;

    // Scripts written without spaces between words: each character stands for one.
    private static bool IsWordAlone(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF';

    private static byte[] AsciiTable()
    {
        var table = new byte[128];
        for (var c = '\0'; c < 128; c++)
            if (char.IsAsciiLetterOrDigit(c)) table[c] = (byte)char.ToLowerInvariant(c);
        return table;
    }
}
