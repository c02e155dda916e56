using Monitor.Domain.Journal;
using Orleans.Concurrency;

namespace Monitor.Grains.Journal;

/// <summary>What became of the articles of one request; all of it is on disk.</summary>
/// <param name="Results">In the order of the drafts.</param>
/// <param name="Position">The end of the journal after them.</param>
[GenerateSerializer, Immutable, Alias("monitor.append-reply")]
public sealed record AppendReply([property: Id(0)] Appended[] Results, [property: Id(1)] long Position);

/// <summary>What became of a change of the rules.</summary>
/// <param name="Changed">Whether it made a difference and was written.</param>
/// <param name="Position">The entry that says so; that of the last control entry where nothing changed.</param>
[GenerateSerializer, Immutable, Alias("monitor.rule-reply")]
public sealed record RuleReply([property: Id(0)] bool Changed, [property: Id(1)] long Position);
