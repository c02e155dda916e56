namespace Monitor.Server.Ingestion;

internal static partial class IngestionLog
{
    [LoggerMessage(LogLevel.Warning, "Nothing is written at the moment: {Problem} Waiting.")]
    public static partial void IngestionWaits(this ILogger logger, string problem);
}
