using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Monitor.Client.Http;

/// <summary>Sends a request again after a transient failure. All requests may be: articles are told apart by their ids.</summary>
internal static class Retries
{
    private const int AttemptsInSilence = 2;

    /// <summary>The pipeline of one client.</summary>
    /// <param name="waits">Whether a connection that is refused or breaks is tried again.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(MonitorClientOptions options, Func<bool> waits)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>();
        if (options.MaxRetries > 0)
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = arguments => new(arguments.Outcome switch
                {
                    { Exception: HttpRequestException or TimeoutRejectedException } => waits(),
                    { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
                    _ => false,
                }),
                DelayGenerator = arguments => new(RetryAfter(arguments.Outcome.Result, options.MaxRetryDelay)),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    if (arguments.AttemptNumber == AttemptsInSilence) options.Waiting?.Invoke();
                    return default;
                },
            });
        return pipeline.AddTimeout(options.Timeout).Build();
    }

    // Null leaves the delay to the backoff.
    private static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeSpan longest)
    {
        var after = response?.Headers.RetryAfter;
        var delay = after?.Delta ?? (after?.Date is { } date ? date - TimeProvider.System.GetUtcNow() : null);
        return delay is not { } wait ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longest ? longest : wait;
    }
}
