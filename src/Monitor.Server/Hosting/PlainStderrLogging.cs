namespace Monitor.Server.Hosting;

/// <summary>Writes one plain line a message to stderr; stack traces only where they are asked for.</summary>
internal sealed class PlainStderrLogging(bool verbose) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Line(categoryName, verbose);

    public void Dispose()
    {
    }

    private sealed class Line(string category, bool verbose) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var message = formatter(state, exception);
            Console.Error.WriteLine(verbose
                ? $"{logLevel.ToString().ToLowerInvariant()}: {category}: {message}{(exception is null ? "" : Environment.NewLine + exception)}"
                : $"{(logLevel >= LogLevel.Error ? "error" : "warning")}: {message}{(exception is null ? "" : $" ({exception.Message})")}");
        }
    }
}
