using Monitor.Domain.Journal;
using Polly;
using Polly.Retry;

namespace Monitor.Grains.Journal;

/// <summary>How a store that has failed is tried again.</summary>
internal static class JournalRetry
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    /// <summary>Tries until it works, waiting from 0.2 to 5 s in between.</summary>
    /// <param name="onFailure">Hears the problem of each failed attempt, on any thread.</param>
    public static ResiliencePipeline Forever(Action<string> onFailure) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(e => e is not (FencedException or OperationCanceledException)),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            OnRetry = failure =>
            {
                onFailure(failure.Outcome.Exception!.Message);
                return default;
            },
        })
        .Build();
}
