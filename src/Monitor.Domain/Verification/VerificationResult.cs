namespace Monitor.Domain.Verification;

/// <summary>What a <see cref="Verifier"/> found.</summary>
/// <param name="Entries">Entries read; where there is a difference, up to it.</param>
/// <param name="Articles">Articles among them.</param>
/// <param name="Topics">Topics folded.</param>
/// <param name="Alerts">Alerts that the fold raised.</param>
/// <param name="Revisions">Revisions of alerts that the fold produced.</param>
/// <param name="Pending">How many of them are not in the alert log yet, but will be when their topics catch up.</param>
/// <param name="Difference">The first difference, as one sentence; null if there is none.</param>
public sealed record VerificationResult(long Entries, long Articles, int Topics, int Alerts, int Revisions, int Pending, string? Difference);
