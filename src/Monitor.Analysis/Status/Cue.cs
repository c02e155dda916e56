namespace Monitor.Analysis.Status;

/// <summary>What a phrase says of the status of what stands near it, and on which side of the match it must stand.</summary>
[Flags]
internal enum Cue : ushort
{
    None = 0,
    PlannedBefore = 1,
    PlannedNear = 2,
    PlannedAfter = 4,
    CalledForBefore = 8,
    CalledForNear = 16,
    CalledForAfter = 32,
    DeniedBefore = 64,
    DeniedNear = 128,
    DeniedAfter = 256,
    HistoricalBefore = 512,
    HistoricalAfter = 1024,

    /// <summary>Contains words that are cues elsewhere, and voids them.</summary>
    Pseudo = 2048,

    /// <summary>Ends the reach of the cues on its far side.</summary>
    Stop = 4096,

    Planned = PlannedBefore | PlannedNear | PlannedAfter,
    CalledFor = CalledForBefore | CalledForNear | CalledForAfter,
    Denied = DeniedBefore | DeniedNear | DeniedAfter,
    Historical = HistoricalBefore | HistoricalAfter,
    Before = PlannedBefore | CalledForBefore | DeniedBefore | HistoricalBefore,
    Near = PlannedNear | CalledForNear | DeniedNear,
    After = PlannedAfter | CalledForAfter | DeniedAfter | HistoricalAfter,
}
