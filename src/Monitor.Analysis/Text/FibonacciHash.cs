namespace Monitor.Analysis.Text;

/// <summary>Fibonacci hashing (Knuth, TAOCP 6.4): the high bits are the hash. The fold before it lets the high bits of a key have a say.</summary>
internal static class FibonacciHash
{
    public static ulong Of(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;
}
