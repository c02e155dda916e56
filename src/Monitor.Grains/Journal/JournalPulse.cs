using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monitor.Grains.Journal;

/// <summary>Wakes the journal grain wherever it is, so that topics that are behind catch up after any failure, of its silo too.</summary>
internal sealed class JournalPulse(IGrainFactory grains, IOptions<JournalOptions> options, ILogger<JournalPulse> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Pulse);
        var journal = grains.GetGrain<IJournalGrain>(0);
        do
        {
            try
            {
                await journal.Pulse();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.PulseFailed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
