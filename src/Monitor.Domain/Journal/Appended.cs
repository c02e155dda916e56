namespace Monitor.Domain.Journal;

/// <summary>What became of one article that was handed to the journal.</summary>
/// <param name="Outcome">Accepted, or why it was not written again.</param>
/// <param name="Position">Where it is: its own position, or that of the version that was there before.</param>
public readonly record struct Appended(AppendOutcome Outcome, long Position);

/// <summary>The ways in which the journal takes an article.</summary>
public enum AppendOutcome
{
    /// <summary>Written as a new article.</summary>
    Accepted,

    /// <summary>Written, and marked as a near-duplicate of an earlier one.</summary>
    Copy,

    /// <summary>Written as a new version of an article with the same id.</summary>
    Revision,

    /// <summary>Not written: the same id with the same text is already there.</summary>
    Duplicate,
}
