using System.Text.RegularExpressions;
using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>
/// Reads an article from plain text. A first line that begins with `date YYYY-MM-DD` gives the date, and the rest of the line belongs to the
/// text; otherwise a short first line that stands alone is the title.
/// </summary>
public static partial class PlainText
{
    /// <summary>The longest title in UTF-16 units.</summary>
    public const int MaxTitleLength = 120;

    /// <summary>Reads one article. Offsets of its analysis count in the text that is left when date or title and the space around the text are gone.</summary>
    public static ArticleResult Read(string content)
    {
        var (title, date, text) = ((string?)null, (string?)null, content.Trim());
        DateTimeOffset? published = null;
        if (DateLine().Match(text) is { Success: true } line)
        {
            date = line.Groups["date"].Value;
            if (!PublishedDate.TryParse(date, out var parsed)) return ArticleResult.Rejected(PublishedDate.Describe("The date of the first line", date));
            (published, text) = (parsed, text[line.Length..].TrimStart());
        }
        else if (TitleLength(text) is var length and > 0)
        {
            (title, text) = (text[..length].TrimEnd(), text[length..].TrimStart());
        }
        return new Article { Id = ArticleIdentity.Derive(null, null, date, title, text), Title = title, Text = text, Published = published };
    }

    // A number that has the look of a date but is none is a mistake to be told, not a text that begins with the word.
    [GeneratedRegex(@"\Adate[ \t]*:?[ \t]*(?<date>\d+-\d+-\d+(?:[Tt]\d[\d:.,]*(?:[Zz]|[+-]\d[\d:]*)?)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    private static int TitleLength(string text)
    {
        var end = text.IndexOf('\n');
        if (end is < 1 or > MaxTitleLength + 1) return 0;
        var title = text.AsSpan(0, end).TrimEnd();
        if (title.Length > MaxTitleLength || title.TrimEnd("\"'”’)»]").EndsWith('.')) return 0;
        var next = text.AsSpan(end + 1);
        var blank = next.IndexOf('\n') is var second and >= 0 ? next[..second] : next;
        return blank.IsWhiteSpace() ? end : 0;
    }
}
