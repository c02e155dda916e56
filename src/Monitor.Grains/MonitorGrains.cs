using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.Domain.Json;
using Monitor.Grains.Alerts;
using Monitor.Grains.Journal;
using Monitor.Grains.Rules;
using Monitor.Grains.Topics;
using Monitor.Grains.Wire;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Monitor.Grains;

/// <summary>Adds the grains and what they share in a silo.</summary>
public static class MonitorGrains
{
    /// <summary>
    /// Adds them. The stores (<see cref="Domain.Journal.IJournalStore"/>, <see cref="Domain.Alerts.IAlertStore"/>,
    /// <see cref="Domain.Topics.ISnapshotStore"/>), <see cref="Domain.Topics.INames"/> and <see cref="IDefaultRules"/> must be services.
    /// </summary>
    public static ISiloBuilder AddMonitorGrains(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSerializable: DomainTypes.Contains,
            isCopyable: null,
            configureOptions: options => options.Configure(o => o.SerializerOptions = MonitorJson.Options)));
        services.AddSingleton<IGeneralizedCopier, SharedRecordCopier>();
        services.TryAddKeyedSingleton(JournalClock.Key, TimeProvider.System);
        services.AddOptions<JournalOptions>();
        services.AddOptions<TopicOptions>();
        services.AddSingleton<RuleBookCache>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<TopicSnapshots>();
        services.AddSingleton<TopicDirectory>();
        services.AddSingleton<TopicHistory>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<AlertFeed>();
        services.AddHostedService<JournalPulse>();
        return silo;
    }
}
