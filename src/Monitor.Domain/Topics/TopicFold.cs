using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>The fold of one topic: what happens to its state, and which alerts it raises, with each slice and with time. Reads nothing but its arguments.</summary>
public static class TopicFold
{
    /// <summary>Folds what the book says up to the slice, then the slice. Returns the revisions of alerts that follow from it, in order.</summary>
    /// <exception cref="ArgumentException">The slice does not follow the state, or the book ends before the slice should have known of a control entry.</exception>
    public static IReadOnlyList<AlertRevision> Apply(TopicState state, TopicSlice slice, RuleBook book) => throw new NotImplementedException();

    /// <summary>Folds what the book says up to its end.</summary>
    public static IReadOnlyList<AlertRevision> Advance(TopicState state, RuleBook book) => throw new NotImplementedException();
}
