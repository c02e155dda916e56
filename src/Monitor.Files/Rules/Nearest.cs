namespace Monitor.Files.Rules;

/// <summary>Finds what a person may have meant.</summary>
internal static class Nearest
{
    /// <summary>", did you mean `within`" for the known name that is nearest by edit distance, or nothing where none is near.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var best = known.Select(name => (name, distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant()))).OrderBy(c => c.distance).FirstOrDefault();
        return best.name is not null && best.distance <= Math.Max(2, written.Length / 3) ? $"; did you mean `{best.name}`?" : ".";
    }

    // Damerau-Levenshtein with adjacent transpositions: the slips of a keyboard.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 12) return int.MaxValue;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
