using Monitor.Domain.Journal;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>The stored form of a topic's state: one zstd frame with its checksum. Thread-safe.</summary>
internal static class StateCodec
{
    private const int MaxBytes = 512 * 1024 * 1024;

    [ThreadStatic] private static byte[]? _room;
    [ThreadStatic] private static Compressor? _compressor;
    [ThreadStatic] private static Decompressor? _decompressor;

    /// <summary>The compressed state, valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> state)
    {
        if (_compressor is null)
        {
            _compressor = new Compressor(1);
            _compressor.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        }
        var bound = Compressor.GetCompressBound(state.Length);
        if (_room is null || _room.Length < bound) _room = new byte[bound];
        return _room.AsSpan(0, _compressor.Wrap(state, _room));
    }

    /// <summary>The state as it was.</summary>
    /// <exception cref="StoreException">The bytes are damaged.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> stored, string topic)
    {
        try
        {
            return (_decompressor ??= new Decompressor()).Unwrap(stored, MaxBytes).ToArray();
        }
        catch (ZstdException failure)
        {
            throw new StoreException($"The snapshot of {topic} is damaged ({failure.Message}). Stop the node, delete folds.db and start again: it is made anew from the journal.", failure);
        }
    }
}
