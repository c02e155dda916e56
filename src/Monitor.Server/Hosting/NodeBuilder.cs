using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Monitor.Analysis;
using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Json;
using Monitor.Domain.Topics;
using Monitor.Grains;
using Monitor.Grains.Journal;
using Monitor.Grains.Rules;
using Monitor.Server.Http;
using Monitor.Server.Ingestion;
using Monitor.Server.Search;
using Monitor.Storage.Sqlite;
using Monitor.Storage.Sqlite.Encoding;
using Orleans.Configuration;

namespace Monitor.Server.Hosting;

/// <summary>Puts a node together: one silo and the HTTP API in one process.</summary>
internal static class NodeBuilder
{
    private const int AddressesKept = 50_000;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(4);

    /// <summary>Builds it without starting it.</summary>
    /// <param name="lexicon">May still be loading.</param>
    public static WebApplication Build(NodeOptions options, SqliteDataFolder folder, Task<Lexicon> lexicon)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.AddProvider(new PlainStderrLogging(options.Verbose)).SetMinimumLevel(LogLevel.Warning);
        // What keeps the host from starting is thrown, and told by whoever started it.
        if (!options.Verbose)
            builder.Logging.AddFilter("Orleans", LogLevel.Critical).AddFilter("Microsoft", LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.UseOrleans(silo => AddSilo(silo, lexicon));
        AddServices(builder.Services, options, folder, lexicon);
        options.Configure?.Invoke(builder.Services);
        var app = builder.Build();
        Map(app, options);
        return app;
    }

    // A node alone needs neither a table of silos nor a gateway: other programs come by HTTP.
    private static void AddSilo(ISiloBuilder silo, Task<Lexicon> lexicon)
    {
        var port = FreePort();
        silo.UseLocalhostClustering(port, gatewayPort: 0, new IPEndPoint(IPAddress.Loopback, port), "monitor", "monitor");
        silo.Services.AddHostedService(_ => new LexiconGate(lexicon));
        silo.AddMonitorGrains();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = ArticleBody.MaxJsonBytes;
    }

    private static void AddServices(IServiceCollection services, NodeOptions options, SqliteDataFolder folder, Task<Lexicon> lexicon)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        // The runtime keeps room for a million addresses, of tens of megabytes; there are some thousands of topics.
        services.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = AddressesKept);
        services.Configure<GrainCollectionOptions>(collection => collection.DeactivationTimeout = LongestStop);
        services.AddSingleton<IHostLifetime, NodeLifetime>();
        services.AddKeyedSingleton(JournalClock.Key, options.Clock);
        services.AddSingleton<IJournalStore>(folder.Journal);
        services.AddSingleton<IAlertStore>(folder.Alerts);
        services.AddSingleton<ISnapshotStore>(folder.Snapshots);
        services.AddSingleton<IArticleEncoder, EntryCodec>();
        services.AddSingleton(_ => lexicon.GetAwaiter().GetResult());
        services.AddSingleton<Analyzer>();
        services.AddSingleton<INames, LexiconNames>();
        services.AddSingleton<IDefaultRules, ShippedRules>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<IngestionPipeline>(provider, options.Clock));
        services.AddSingleton<NodeAddress>();
        services.AddSingleton<ArticleSearch>();
        services.AddSingleton<StoredArticles>();
        services.AddSingleton<TopicResolver>();
        services.AddSingleton<ThemeNames>();
        services.AddSingleton<AlertStream>();
        services.ConfigureHttpJsonOptions(json => MonitorJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRouting();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddOpenApi();
    }

    private static void Map(WebApplication app, NodeOptions options)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<LoopbackGuard>(LoopbackGuard.IsLoopbackOnly(options.Urls.Split(';')));
        app.UseRouting();
        app.MapArticles();
        app.MapTopics();
        app.MapAlerts();
        app.MapRules();
        app.MapThemes();
        app.MapNode();
        app.MapOpenApi();
    }
}
