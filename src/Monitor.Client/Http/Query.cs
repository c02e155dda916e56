using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Monitor.Client.Http;

/// <summary>A path with the values that are given; the others are left out.</summary>
internal sealed class Query
{
    private readonly StringBuilder _text;
    private char _separator = '?';

    public Query(params IReadOnlyList<string> path) => _text = new StringBuilder(string.Join('/', path.Select(Uri.EscapeDataString)));

    public Query With(string name, string? value)
    {
        if (value is null) return this;
        _text.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        _separator = '&';
        return this;
    }

    public Query With(string name, DateTimeOffset? time) => With(name, time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    public Query With(string name, int? number) => With(name, number?.ToString(CultureInfo.InvariantCulture));

    public Query With<T>(string name, T? value) where T : struct, Enum =>
        With(name, value is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Value.ToString()));

    public override string ToString() => _text.ToString();
}
