using Monitor.Domain.Journal;

namespace Monitor.Grains.Journal;

/// <summary>Something that waits to be written.</summary>
internal abstract class JournalRequest
{
    public abstract void Fail(Exception exception);
}

/// <summary>Articles of one request.</summary>
internal sealed class AppendRequest(ArticleDraft[] drafts) : JournalRequest
{
    private readonly TaskCompletionSource<AppendReply> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ArticleDraft[] Drafts { get; } = drafts;

    public long Bytes { get; } = drafts.Sum(d => (long)d.Body.Length);

    public Task<AppendReply> Done => _done.Task;

    public void Complete(AppendReply reply) => _done.TrySetResult(reply);

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}

/// <summary>A change of the rules, or a tick: decided when its turn comes.</summary>
/// <param name="decide">Gives the entry to write, or null where it would change nothing.</param>
internal sealed class ControlRequest(Func<Domain.Rules.RuleBook, Func<JournalHead, JournalEntry>?> decide) : JournalRequest
{
    private readonly TaskCompletionSource<RuleReply> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<Domain.Rules.RuleBook, Func<JournalHead, JournalEntry>?> Decide { get; } = decide;

    public Task<RuleReply> Done => _done.Task;

    public void Complete(RuleReply reply) => _done.TrySetResult(reply);

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}
