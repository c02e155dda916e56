namespace Monitor.Cli.Rendering;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    /// <summary>Where the lines of a text begin and end, none longer than the width unless a single word is.</summary>
    public static IEnumerable<(int Start, int End)> Lines(string text, int width)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            for (; end - start > width; start++)
            {
                var cut = text.LastIndexOf(' ', start + width, width + 1);
                if (cut <= start) cut = text.IndexOf(' ', start + 1, end - start - 1);
                if (cut < 0) break;
                yield return (start, cut);
                start = cut;
            }
            yield return (start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            if (end == text.Length) yield break;
            start = end + 1;
        }
    }

    /// <summary>The text on one line, cut with an ellipsis where it is longer.</summary>
    public static string Shorten(string text, int width)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= width ? line : line[..(width - 1)].TrimEnd() + "…";
    }
}
