using System.Numerics;
using Monitor.Domain.Journal;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>The stored form of a topic's state: one zstd frame with its checksum.</summary>
internal sealed class StateCodec
{
    private const int MaxBytes = 512 * 1024 * 1024;

    [ThreadStatic] private static Decompressor? _decompressor;

    private readonly Compressor _compressor = new(1);
    private byte[] _room = [];

    public StateCodec() => _compressor.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);

    /// <summary>The compressed state, valid until the next call: one call at a time.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> state)
    {
        var bound = Compressor.GetCompressBound(state.Length);
        // In large steps: a state grows a little each time.
        if (_room.Length < bound) _room = new byte[BitOperations.RoundUpToPowerOf2((uint)bound)];
        return _room.AsSpan(0, _compressor.Wrap(state, _room));
    }

    /// <summary>The state as it was. Thread-safe.</summary>
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
