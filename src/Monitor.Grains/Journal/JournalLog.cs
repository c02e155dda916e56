using Microsoft.Extensions.Logging;

namespace Monitor.Grains.Journal;

internal static partial class JournalLog
{
    [LoggerMessage(LogLevel.Warning, "The journal has stopped writing: {Problem}")]
    public static partial void JournalStopped(this ILogger logger, string problem, Exception? exception);

    [LoggerMessage(LogLevel.Warning, "The journal cannot be opened: {Problem} Trying again.")]
    public static partial void JournalCannotBeOpened(this ILogger logger, string problem);

    [LoggerMessage(LogLevel.Warning, "The journal is written again.")]
    public static partial void JournalIsWrittenAgain(this ILogger logger);

    [LoggerMessage(LogLevel.Debug, "The journal grain did not answer: {Problem}")]
    public static partial void PulseFailed(this ILogger logger, string problem);

    [LoggerMessage(LogLevel.Debug, "{Topic} did not fold what it was told: {Problem}")]
    public static partial void SlicesNotFolded(this ILogger logger, string topic, string problem);

    [LoggerMessage(LogLevel.Warning, "{Count} topics are behind and could not catch up: {Problem} Trying again.")]
    public static partial void TopicsStayBehind(this ILogger logger, int count, string problem);

    [LoggerMessage(LogLevel.Warning, "Open alerts were not looked at after a change of the rules or the hour: {Problem}")]
    public static partial void OpenAlertsNotAdvanced(this ILogger logger, string problem);
}
