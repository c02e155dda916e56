using System.Text;
using System.Text.Json;
using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>The fields of one JSON article while it is read.</summary>
internal struct ArticleFields
{
    private string? _id, _url, _source, _title, _published, _language, _text;

    /// <summary>Reads up to the end of the object; returns a reason, or null.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = NameOf(ref reader);
            reader.Read();
            if (name is null) reader.Skip();
            else if (reader.TokenType == JsonTokenType.String) Set(name, JsonText.Read(ref reader));
            else if (reader.TokenType == JsonTokenType.Null) Set(name, null);
            else return $"`{name}` must be a string, not {ArticleJson.KindOf(reader.TokenType)}.";
        }
        return null;
    }

    public readonly ArticleResult ToResult()
    {
        DateTimeOffset? published = null;
        if (_published is not null)
        {
            if (!PublishedDate.TryParse(_published, out var date)) return ArticleResult.Rejected(PublishedDate.Describe("`published`", _published));
            published = date;
        }
        var text = _text ?? "";
        return new Article
        {
            Id = _id ?? ArticleIdentity.Derive(_url, _source, _published, _title, text),
            Url = NullIfBlank(_url),
            Source = NullIfBlank(_source),
            Title = NullIfBlank(_title),
            Text = text,
            Published = published,
            Language = LanguageTag.Primary(_language),
        };
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private void Set(string name, string? value)
    {
        switch (name)
        {
            case "id": _id = value; break;
            case "url": _url = value; break;
            case "source": _source = value; break;
            case "title": _title = value; break;
            case "published": _published = value; break;
            case "language": _language = value; break;
            default: _text = value; break;
        }
    }

    private static string? NameOf(ref Utf8JsonReader reader)
    {
        // An escaped name is rare and may hold a lone surrogate, so it takes the slow way.
        var written = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Read(ref reader)) : reader.ValueSpan;
        return written.Length switch
        {
            2 when Is(written, "id"u8) => "id",
            3 when Is(written, "url"u8) => "url",
            4 when Is(written, "text"u8) => "text",
            5 when Is(written, "title"u8) => "title",
            6 when Is(written, "source"u8) => "source",
            8 when Is(written, "language"u8) => "language",
            9 when Is(written, "published"u8) => "published",
            _ => null,
        };
    }

    private static bool Is(ReadOnlySpan<byte> written, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(written, name);
}
