using System.Buffers;
using System.Runtime.Intrinsics;

namespace Monitor.Domain.Journal;

/// <summary>
/// The sketch of <see cref="CopySignature"/>: for each of 128 hash functions the minimum over all shingles. Plain k-wise MinHash rather than one
/// permutation hashing: vectorised it costs about as much as cutting the words, and it needs no densification where a headline alone has few shingles.
/// </summary>
internal static class MinHash
{
    /// <summary>Words of a shingle.</summary>
    public const int ShingleWords = 3;

    /// <summary>A text of fewer words than this is like another only if all words are the same.</summary>
    public const int FewWords = 8;

    private const int LanesAtOnce = 32;
    private static readonly uint[] Multipliers = Constants(0x9E3779B97F4A7C15, odd: true);
    private static readonly uint[] Offsets = Constants(0xD1B54A32D192ED03, odd: false);

    /// <summary>The sketch, or nothing where there are no words.</summary>
    public static byte[] Sketch(string? title, string text)
    {
        var buffer = ArrayPool<uint>.Shared.Rent((title?.Length ?? 0) + text.Length + 2);
        try
        {
            var count = WordHash.Fill(title, buffer, 0);
            count = WordHash.Fill(text, buffer, count);
            if (count == 0) return [];
            var sketch = new byte[CopySignature.Length];
            Minima(buffer.AsSpan(0, Shingle(buffer, count)), sketch);
            return sketch;
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(buffer);
        }
    }

    // Turns the hashes of words into those of shingles, in place. A few words are one shingle, of two hashes against collisions.
    private static int Shingle(uint[] words, int count)
    {
        if (count < FewWords)
        {
            var whole = 0xCBF29CE484222325ul;
            for (var i = 0; i < count; i++) whole = Mix(whole ^ words[i]);
            (words[0], words[1]) = ((uint)whole, (uint)(whole >> 32));
            return 2;
        }
        var shingles = count - ShingleWords + 1;
        for (var i = 0; i < shingles; i++)
            words[i] = (uint)(Mix(words[i] * 0x9E3779B97F4A7C15ul + words[i + 1] * 0xC2B2AE3D27D4EB4Ful + words[i + 2]) >> 32);
        return shingles;
    }

    private static void Minima(ReadOnlySpan<uint> shingles, Span<byte> sketch)
    {
        Span<uint> minima = stackalloc uint[LanesAtOnce];
        for (var lane = 0; lane < CopySignature.Length; lane += LanesAtOnce)
        {
            var a = Multipliers.AsSpan(lane, LanesAtOnce);
            var b = Offsets.AsSpan(lane, LanesAtOnce);
            var (a0, a1, a2, a3) = (Vector256.Create<uint>(a), Vector256.Create<uint>(a[8..]), Vector256.Create<uint>(a[16..]), Vector256.Create<uint>(a[24..]));
            var (b0, b1, b2, b3) = (Vector256.Create<uint>(b), Vector256.Create<uint>(b[8..]), Vector256.Create<uint>(b[16..]), Vector256.Create<uint>(b[24..]));
            var (m0, m1, m2, m3) = (Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet);
            foreach (var shingle in shingles)
            {
                var x = Vector256.Create(shingle);
                m0 = Vector256.Min(m0, x * a0 + b0);
                m1 = Vector256.Min(m1, x * a1 + b1);
                m2 = Vector256.Min(m2, x * a2 + b2);
                m3 = Vector256.Min(m3, x * a3 + b3);
            }
            m0.CopyTo(minima);
            m1.CopyTo(minima[8..]);
            m2.CopyTo(minima[16..]);
            m3.CopyTo(minima[24..]);
            for (var i = 0; i < LanesAtOnce; i++) sketch[lane + i] = (byte)(Mix(minima[i]) >> 56);
        }
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private static uint[] Constants(ulong seed, bool odd)
    {
        var constants = new uint[CopySignature.Length];
        for (var i = 0; i < constants.Length; i++) constants[i] = (uint)Mix(seed * (ulong)(i + 1)) | (odd ? 1u : 0);
        return constants;
    }
}
