namespace Monitor.Cli.Rendering;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text, none longer than the width unless a single word is.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = line.AsMemory();
            while (rest.Length > width)
            {
                var cut = rest.Span[..(width + 1)].LastIndexOf(' ');
                if (cut <= 0) cut = rest.Span.IndexOf(' ') is var next and > 0 ? next : rest.Length;
                yield return rest[..cut].ToString();
                rest = rest[Math.Min(rest.Length, cut + 1)..];
            }
            yield return rest.ToString();
        }
    }

    /// <summary>The text on one line, cut with an ellipsis where it is longer.</summary>
    public static string Shorten(string text, int width)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= width ? line : line[..(width - 1)].TrimEnd() + "…";
    }
}
