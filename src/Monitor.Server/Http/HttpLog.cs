namespace Monitor.Server.Http;

internal static partial class HttpLog
{
    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    public static partial void RequestFailed(this ILogger logger, string method, string path, Exception exception);
}
