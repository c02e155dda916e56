using System.Globalization;
using Monitor.Files.Articles;

namespace Monitor.Server.Http;

/// <summary>Reads the values of queries, with a sentence where one is none.</summary>
internal static class QueryValues
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1_000;

    public static int Limit(int? limit) => limit switch
    {
        null => DefaultLimit,
        < 1 or > MaxLimit => throw RequestProblem.BadRequest($"`limit` is {limit}. Give a number from 1 to {MaxLimit:N0}."),
        _ => limit.Value,
    };

    public static DateTimeOffset? Time(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        // An unescaped + of an offset arrives as a space.
        var plain = value.Length > 6 && value[^6] == ' ' ? value[..^6] + '+' + value[^5..] : value;
        return PublishedDate.TryParse(plain, out var time) ? time : throw RequestProblem.BadRequest(PublishedDate.Describe($"`{name}`", value));
    }

    public static long? Cursor(string? cursor) => string.IsNullOrEmpty(cursor) ? null
        : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw BadCursor(cursor);

    public static RequestProblem BadCursor(string cursor) =>
        RequestProblem.BadRequest($"`cursor` is \"{cursor}\", which is none. Give the `cursor` of the page before.");

    /// <summary>One of the names of an enumeration, as JSON writes them.</summary>
    public static T? OneOf<T>(string name, string? value) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value)) return null;
        var names = Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName).ToList();
        var at = names.IndexOf(value.ToLowerInvariant());
        return at >= 0 ? Enum.GetValues<T>()[at] : throw RequestProblem.BadRequest($"`{name}` is \"{value}\". Give {Or(names)}.");
    }

    /// <summary>One of a few words; the first where none is given.</summary>
    public static string OneOf(string name, string? value, params IReadOnlyList<string> words) =>
        string.IsNullOrEmpty(value) ? words[0]
        : words.Contains(value, StringComparer.OrdinalIgnoreCase) ? value.ToLowerInvariant()
        : throw RequestProblem.BadRequest($"`{name}` is \"{value}\". Give {Or(words)}.");

    private static string Or(IReadOnlyList<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
