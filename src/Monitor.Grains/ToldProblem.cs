namespace Monitor.Grains;

/// <summary>Holds back what was said already: a full disk is tried again for hours, and for thousands of topics. Thread-safe.</summary>
internal sealed class ToldProblem
{
    private string? _told;

    /// <summary>Whether a problem is another one than was told last; it is told from then on.</summary>
    public bool IsNews(string problem) => Interlocked.Exchange(ref _told, problem) != problem;

    /// <summary>Whether a problem was told that is now over; once for each.</summary>
    public bool IsOver() => Volatile.Read(ref _told) is not null && Interlocked.Exchange(ref _told, null) is not null;
}
