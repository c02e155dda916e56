using Monitor.Domain.Topics;
using Orleans.Concurrency;

namespace Monitor.Grains.Topics;

/// <summary>What one topic hears of one committed batch.</summary>
/// <param name="Slices">In the order of their positions.</param>
/// <param name="Control">The last control entry that there was when the batch was committed.</param>
[GenerateSerializer, Immutable, Alias("monitor.topic-slices")]
public sealed record TopicSliceBatch([property: Id(0)] TopicSlice[] Slices, [property: Id(1)] long Control);
