using Monitor.Analysis.Roles;

namespace Monitor.Analysis.Reports;

/// <summary>How sure a report is.</summary>
internal static class Confidence
{
    /// <summary>
    /// The pattern's specificity, of which a report without roles keeps 80 %, each role adding up to 10 % by how sure it was found. From 0 to 1,
    /// two decimals.
    /// </summary>
    public static double Of(double specificity, TopicSet actors, TopicSet targets) =>
        Math.Round(Math.Clamp(specificity * (0.8 + (0.1 * actors.Certainty) + (0.1 * targets.Certainty)) * 1.15, 0.05, 0.99), 2);
}
