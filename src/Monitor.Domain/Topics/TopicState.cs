namespace Monitor.Domain.Topics;

/// <summary>The fold of the journal for one topic.</summary>
public sealed class TopicState
{
    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The position of the last entry folded; 0 if none.</summary>
    public long Position { get; set; }

    /// <summary>The position of the last control entry folded; 0 if none.</summary>
    public long Control { get; set; }

    /// <summary>The state as UTF-8 JSON, always the same bytes for the same state.</summary>
    public byte[] ToJson() => throw new NotImplementedException();

    /// <summary>The state that <see cref="ToJson"/> wrote.</summary>
    public static TopicState FromJson(ReadOnlySpan<byte> json) => throw new NotImplementedException();
}
