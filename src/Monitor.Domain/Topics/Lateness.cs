namespace Monitor.Domain.Topics;

/// <summary>How far behind the highest event time journaled an article may be and still raise something.</summary>
public static class Lateness
{
    /// <summary>Seven days.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromDays(7);

    /// <summary>Whether the slice came too late. A correction is as late as what it corrects, so that correcting an old report does not take it back.</summary>
    public static bool IsLate(TopicSlice slice) =>
        slice.EventTime < slice.Watermark - Bound && (slice.Replaces is null || IsLate(slice.Replaces));

    /// <summary>Whether nothing that is not late can reach an episode any more.</summary>
    /// <param name="end">The event time of its last report.</param>
    public static bool IsFinal(DateTimeOffset end, TimeSpan within, DateTimeOffset watermark) =>
        watermark - DateTimeOffset.MinValue > Bound && end + within < watermark - Bound;
}
