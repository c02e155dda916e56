using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>
/// Reads one article as JSON: {"id"?,"url"?,"source"?,"title"?,"published"?,"language"?,"text"}. The same for files and for HTTP.
/// Unknown fields are ignored, null means absent, names are compared without regard to case, the last of two equal names wins.
/// </summary>
public static class ArticleJson
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>Reads an article from a parsed element. The shape alone is checked; see <see cref="ArticleResult.Check"/>.</summary>
    public static ArticleResult Read(JsonElement element) => Read(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>Reads an article from one JSON value in UTF-8, such as a line of a .jsonl file. The shape alone is checked; see <see cref="ArticleResult.Check"/>.</summary>
    public static ArticleResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Utf8Text.ByteOrderMark)) utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8)) return ArticleResult.Rejected(Utf8Text.DescribeFirstError(utf8));
        try
        {
            var reader = new Utf8JsonReader(utf8, ReaderOptions);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return ArticleResult.Rejected($"An article must be a JSON object, not {KindOf(reader.TokenType)}.");
            var fields = new ArticleFields();
            if (fields.Read(ref reader) is { } reason) return ArticleResult.Rejected(reason);
            reader.Read();
            return fields.ToResult();
        }
        catch (JsonException e)
        {
            return ArticleResult.Rejected(Describe(e, utf8));
        }
    }

    internal static string KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "a string",
    };

    private static string Describe(JsonException e, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return "There is no JSON value.";
        if (IsCutOff(utf8)) return "The JSON is cut off: it ends in the middle of an article.";
        if (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)) return $"The JSON is nested deeper than {ReaderOptions.MaxDepth} levels.";
        return $"The JSON is malformed at byte {OffsetOf(e, utf8) + 1:N0}: {FirstSentence(e.Message)}";
    }

    private static bool IsCutOff(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(ReaderOptions));
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int OffsetOf(JsonException e, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--) start += utf8[start..].IndexOf((byte)'\n') + 1;
        return start + (int)(e.BytePositionInLine ?? 0);
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
