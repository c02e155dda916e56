using System.Runtime.CompilerServices;

namespace Monitor.Analysis.Text;

/// <summary>
/// A number for a folded word. Words of up to eight ASCII letters and digits, most of a text, are their own numbers: their letters side by side. The
/// others have a hash with the highest bit set, which leaves the letters to be compared.
/// </summary>
internal static class WordKey
{
    /// <summary>The longest word that is its own number.</summary>
    public const int ExactLength = 8;

    private const ulong Hashed = 1UL << 63;
    private const ulong EmptyHash = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a spelling. Case, dots of acronyms and zero-width marks make no difference.</summary>
    public static ulong Of(ReadOnlySpan<char> spelling)
    {
        ulong packed = 0, hash = EmptyHash;
        var length = 0;
        var isExact = true;
        foreach (var c in spelling)
        {
            if (Folding.IsIgnorable(c)) continue;
            var folded = Folding.Lower(c);
            isExact &= char.IsAsciiLetterOrDigit(folded) && length < ExactLength;
            packed |= (ulong)(byte)folded << (8 * length & 63);
            hash = Add(hash, folded);
            length++;
        }
        return isExact ? packed : hash | Hashed;
    }

    /// <summary>The key of a spelling of more than <see cref="ExactLength"/> ASCII letters and digits.</summary>
    public static ulong OfLongAscii(ReadOnlySpan<char> spelling)
    {
        var hash = EmptyHash;
        foreach (var c in spelling) hash = Add(hash, (char)(c | 0x20));
        return hash | Hashed;
    }

    /// <summary>Whether words with this key are equal, without a look at their letters.</summary>
    public static bool IsExact(ulong key) => key < Hashed;

    /// <summary>FNV-1a over UTF-16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Add(ulong hash, char folded) => (hash ^ folded) * Prime;
}
