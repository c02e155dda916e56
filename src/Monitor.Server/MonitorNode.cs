using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Monitor.Analysis;
using Monitor.Domain.Journal;
using Monitor.Grains.Alerts;
using Monitor.Grains.Journal;
using Monitor.Server.Hosting;
using Monitor.Server.Ingestion;
using Monitor.Storage.Sqlite;

namespace Monitor.Server;

/// <summary>A running node: silo and HTTP API over one data folder.</summary>
public sealed class MonitorNode : IAsyncDisposable
{
    private const int SiloPortAttempts = 3;
    private static readonly TimeSpan IdlePoll = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly SqliteDataFolder _folder;
    private int _stopped;

    private MonitorNode(WebApplication app, SqliteDataFolder folder) => (_app, _folder) = (app, folder);

    /// <summary>Where the HTTP API listens, with the port that was taken.</summary>
    public IReadOnlyList<string> Urls => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>The way in for articles.</summary>
    public IngestionPipeline Ingestion => _app.Services.GetRequiredService<IngestionPipeline>();

    /// <summary>The alert log as it grows.</summary>
    public AlertFeed Alerts => _app.Services.GetRequiredService<AlertFeed>();

    /// <summary>What the node's analysis knows.</summary>
    public Lexicon Lexicon => _app.Services.GetRequiredService<Lexicon>();

    /// <summary>The grains of the node; for tests.</summary>
    internal IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The services of the node; for tests.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts a node and returns once it takes articles.</summary>
    /// <exception cref="NodeStartException">It cannot start: the port is taken, the folder is in use or not writable, a lexicon file is wrong.</exception>
    public static async Task<MonitorNode> StartAsync(NodeOptions options, CancellationToken cancellationToken)
    {
        var lexicon = Task.Run(() => Lexicon.Load(options.LexiconFolder), cancellationToken);
        SqliteDataFolder? folder = null;
        try
        {
            folder = SqliteDataFolder.Open(options.DataFolder);
            for (var attempt = 1; ; attempt++)
            {
                var app = NodeBuilder.Build(options, folder, lexicon);
                try
                {
                    await app.StartAsync(cancellationToken);
                    var node = new MonitorNode(app, folder);
                    node._app.Services.GetRequiredService<NodeAddress>().Url = node.Urls[0];
                    await node.WhenAsync(status => status.Ready || status.Problem is not null, cancellationToken);
                    return node;
                }
                catch (Exception e)
                {
                    await app.DisposeAsync();
                    if (attempt < SiloPortAttempts && IsSiloPortTaken(e)) continue;
                    throw;
                }
            }
        }
        catch (Exception e)
        {
            folder?.Dispose();
            throw e switch
            {
                StoreException or LexiconException => new NodeStartException(e.Message, e),
                IOException { InnerException: AddressInUseException } => new NodeStartException(
                    $"{options.Urls} is taken by another program. Stop it, or choose another address with --urls.", e),
                SocketException or IOException => new NodeStartException($"The node cannot listen on {options.Urls} ({e.Message}). Choose another address with --urls.", e),
                FormatException or UriFormatException => new NodeStartException($"\"{options.Urls}\" is no address. Write one such as {NodeOptions.DefaultUrl}.", e),
                _ => e,
            };
        }
    }

    /// <summary>Completes once everything that was handed in is folded and every alert is out.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        do await WhenAsync(status => status.Settled, cancellationToken);
        while (!Ingestion.IsIdle);
    }

    /// <summary>Stops taking requests, lets what is on its way finish, and closes the folder; within 5 seconds.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0) return;
        try
        {
            await _app.StopAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nothing depends on an orderly stop.
        }
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task WhenAsync(Func<JournalStatus, bool> holds, CancellationToken cancellationToken)
    {
        var journal = Grains.GetGrain<IJournalGrain>(0);
        while (!holds(await journal.Status().WaitAsync(cancellationToken))) await Task.Delay(IdlePoll, cancellationToken);
    }

    private static bool IsSiloPortTaken(Exception e) =>
        e is not IOException { InnerException: AddressInUseException } && e.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };
}
