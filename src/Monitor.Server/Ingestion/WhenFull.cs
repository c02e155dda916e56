namespace Monitor.Server.Ingestion;

/// <summary>What an ingestion does while the journal takes nothing.</summary>
public enum WhenFull
{
    /// <summary>Waits until it goes on.</summary>
    Wait,

    /// <summary>
    /// Gives up with the journal's exception as long as nothing of the request is written; afterwards it waits while the journal is full, which holds the sender back.
    /// </summary>
    Refuse,
}
