namespace Monitor.Analysis.Roles;

/// <summary>A place in the sentence where an actor or target is looked for.</summary>
/// <param name="Preposition">The governing preposition, folded, for <see cref="RoleKind.Preposition"/>; else empty.</param>
internal readonly record struct RoleSource(RoleKind Kind, string Preposition)
{
    private static readonly HashSet<string> Prepositions =
    [
        "by", "from", "out of", "in", "into", "against", "on", "with", "to", "of", "between", "over", "near", "at", "for", "across", "inside",
        "through", "throughout", "among", "toward", "towards", "outside", "within", "along", "under", "behind", "about",
        "off", "around", "upon", "onto", "beyond", "via",
    ];

    /// <summary>Reads a role as theme files write it; null if there is no such role.</summary>
    public static RoleSource? Parse(string text) => text switch
    {
        "modifier" => new(RoleKind.Modifier, ""),
        "subject" => new(RoleKind.Subject, ""),
        "object" => new(RoleKind.Object, ""),
        "possessive" => new(RoleKind.Possessive, ""),
        "place" => new(RoleKind.Place, ""),
        "sentence" => new(RoleKind.Sentence, ""),
        "focus" => new(RoleKind.Focus, ""),
        "none" => new(RoleKind.None, ""),
        _ => Prepositions.Contains(text) ? new(RoleKind.Preposition, text) : null,
    };

    /// <summary>The role as theme files write it.</summary>
    public string ToText() => Kind == RoleKind.Preposition ? Preposition : Kind.ToString().ToLowerInvariant();
}

/// <summary>The kinds of places, as docs/themes.md explains them.</summary>
internal enum RoleKind
{
    Modifier,
    Subject,
    Object,
    Preposition,
    Possessive,
    Place,
    Sentence,
    Focus,
    None,
}
