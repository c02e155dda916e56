namespace Monitor.Files.Articles;

/// <summary>Language tags as senders write them (BCP 47: en-US, pt_BR, EN).</summary>
internal static class LanguageTag
{
    /// <summary>The primary language in lower case, or null where the tag names none.</summary>
    public static string? Primary(string? tag)
    {
        if (tag is null) return null;
        if (tag is "en") return tag;
        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny('-', '_');
        var primary = end < 0 ? trimmed : trimmed[..end];
        if (primary.Length is not (2 or 3)) return null;
        foreach (var c in primary)
            if (!char.IsAsciiLetter(c)) return null;
        return primary.ToString().ToLowerInvariant();
    }
}
