namespace Monitor.Files.Tests.Articles;

/// <summary>Bytes that come few at a time, as from a pipe.</summary>
/// <param name="most">The most that one read gives.</param>
internal sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
}
