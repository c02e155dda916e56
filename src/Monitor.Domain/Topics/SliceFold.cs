using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>Folds slices in order; one that cannot be folded is set aside and the rest goes on, the same in every replay.</summary>
public static class SliceFold
{
    /// <summary>Folds a slice that follows the state.</summary>
    /// <param name="setAside">Hears which slice could not be folded, and why.</param>
    public static IReadOnlyList<AlertRevision> Apply(TopicState state, TopicSlice slice, RuleBook book, Action<TopicSlice, Exception> setAside)
    {
        if (slice.Previous != state.Position)
            throw new ArgumentException($"Slice {slice.Position} of {slice.Topic} follows {slice.Previous}, but the state is at {state.Position}.", nameof(slice));
        try
        {
            return TopicFold.Apply(state, slice, book);
        }
        catch (Exception e)
        {
            // Whatever the fold did before it failed, it does again in a replay: it reads nothing but its arguments.
            state.Position = slice.Position;
            setAside(slice, e);
            return [];
        }
    }
}
