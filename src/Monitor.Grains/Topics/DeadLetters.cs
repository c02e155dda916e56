using System.Collections.Concurrent;

namespace Monitor.Grains.Topics;

/// <summary>What could not be folded and was set aside, since the silo started.</summary>
public sealed class DeadLetters
{
    private const int Kept = 100;

    private readonly ConcurrentQueue<DeadLetter> _recent = [];
    private long _count;

    /// <summary>How many.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The last of them, oldest first, at most 100.</summary>
    public IReadOnlyList<DeadLetter> Recent => [.. _recent];

    /// <summary>Sets one aside.</summary>
    public void Add(DeadLetter letter)
    {
        Interlocked.Increment(ref _count);
        _recent.Enqueue(letter);
        if (_recent.Count > Kept) _recent.TryDequeue(out _);
    }
}

/// <summary>An entry that a topic could not fold.</summary>
/// <param name="Reason">What went wrong.</param>
public sealed record DeadLetter(string Topic, long Position, string ArticleId, string Reason);
