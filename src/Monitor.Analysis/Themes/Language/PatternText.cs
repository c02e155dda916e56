namespace Monitor.Analysis.Themes.Language;

/// <summary>Writes a parsed pattern as its file could have it.</summary>
internal static class PatternText
{
    /// <summary>Stands between elements side by side.</summary>
    public const string Row = " ";

    /// <summary>Stands between alternatives.</summary>
    public const string Choice = "|";

    public static string Of(PatternNode node) => node switch
    {
        PatternNode.Word { Ending: WordEnding.Inflected } word => word.Text + "+",
        PatternNode.Word { Ending: WordEnding.Any } word => word.Text + "*",
        PatternNode.Word word => word.Text,
        PatternNode.Set set => $"{{{set.Name}}}",
        PatternNode.Alternatives { SetName: { } name } => $"{{{name}}}",
        PatternNode.Alternatives alternatives => $"({string.Join(Choice, alternatives.Options.Select(Of))})",
        PatternNode.Optional optional => Of(optional.Inner) + "?",
        PatternNode.Sequence sequence => string.Concat(sequence.Elements.Select((element, i) => i == 0 ? Of(element) : Of(sequence.Joints[i - 1]) + Of(element))),
        PatternNode.All all => string.Join(" & ", all.Parts.Select(Of)),
        PatternNode.Slot slot => Of(slot.Kind),
        _ => throw new InvalidOperationException($"Unknown node {node}."),
    };

    public static string Of(SlotKind slot) => slot == SlotKind.Organization ? "<org>" : $"<{slot.ToString().ToLowerInvariant()}>";

    private static string Of(Joint joint) => joint == Joint.Adjacent ? Row : $" {(joint.EitherOrder ? "~" : "..")}{joint.Words} ";
}
