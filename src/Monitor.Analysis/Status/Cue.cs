namespace Monitor.Analysis.Status;

/// <summary>What a phrase says of the status of what stands near it, and on which side of the match it must stand.</summary>
[Flags]
internal enum Cue : ushort
{
    None = 0,
    PlannedBefore = 1,
    PlannedAfter = 2,
    CalledForBefore = 4,
    CalledForAfter = 8,
    DeniedBefore = 16,
    DeniedNear = 32,
    DeniedAfter = 64,
    HistoricalBefore = 128,
    HistoricalAfter = 256,

    /// <summary>Contains words that are cues elsewhere, and voids them.</summary>
    Pseudo = 512,
}
