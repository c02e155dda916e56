using Monitor.Analysis;

namespace Monitor.Server.Hosting;

/// <summary>Holds back the services that start after it until the lexicon is loaded; the silo starts meanwhile.</summary>
internal sealed class LexiconGate(Task<Lexicon> lexicon) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => lexicon.WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
