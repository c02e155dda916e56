using Microsoft.Extensions.Logging;

namespace Monitor.Grains.Topics;

internal static partial class TopicLog
{
    [LoggerMessage(LogLevel.Error, "{Topic} cannot fold article {ArticleId} at {Position}; it is set aside and the rest goes on.")]
    public static partial void SliceSetAside(this ILogger logger, string topic, string articleId, long position, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The states of topics are not saved at the moment: {Problem} They will be, later.")]
    public static partial void SnapshotsNotSaved(this ILogger logger, string problem);

    [LoggerMessage(LogLevel.Warning, "The states of topics are saved again.")]
    public static partial void SnapshotsSavedAgain(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The saved state of {Topic} cannot be read: {Problem} It is folded again from the journal.")]
    public static partial void SnapshotUnreadable(this ILogger logger, string topic, string problem);
}
