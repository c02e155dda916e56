using System.Text;
using System.Text.Json;
using CsCheck;
using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class ArticleJsonTests
{
    [Fact]
    public void Every_field_is_read_and_unknown_ones_are_ignored()
    {
        var article = Accepted("""
            {"id":"a","url":"https://x.example/1","source":"X","title":"T","published":"2021-05-18T02:00:00+02:00","language":"en-GB",
             "text":"Body é \u00e9 \ud83d\ude00","tags":["x",{"text":"no"}],"score":1.5}
            """);

        Assert.Equal("a", article.Id);
        Assert.Equal("https://x.example/1", article.Url);
        Assert.Equal("X", article.Source);
        Assert.Equal("T", article.Title);
        Assert.Equal(new DateTimeOffset(2021, 5, 18, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(TimeSpan.Zero, article.Published!.Value.Offset);
        Assert.Equal("en", article.Language);
        Assert.Equal("Body é é 😀", article.Text);
    }

    [Fact]
    public void An_id_left_out_is_derived_with_the_date_as_it_was_sent()
    {
        var article = Accepted("""{"source":"X","published":"2021-05-18","text":"Body"}""");
        Assert.Equal(ArticleIdentity.Derive(null, "X", "2021-05-18", null, "Body"), article.Id);
        Assert.NotEqual(article.Id, Accepted("""{"source":"X","published":"2021-05-18T00:00:00Z","text":"Body"}""").Id);
        Assert.Equal(ArticleIdentity.Derive("u", null, null, null, ""), Accepted("""{"url":"u","text":"Anything"}""").Id);
    }

    [Fact]
    public void Null_and_blank_fields_are_absent()
    {
        var article = Accepted("""{"id":null,"url":"","source":" ","title":null,"published":null,"language":null,"text":"Body"}""");
        Assert.Null(article.Url);
        Assert.Null(article.Source);
        Assert.Null(article.Title);
        Assert.Null(article.Published);
        Assert.Null(article.Language);
        Assert.Equal(ArticleIdentity.Derive("", " ", null, null, "Body"), article.Id);
    }

    [Fact]
    public void A_headline_alone_is_an_article_and_nothing_at_all_is_none()
    {
        Assert.Null(ArticleJson.Read("""{"title":"Headline"}"""u8).Check(DateTimeOffset.UnixEpoch).Reason);
        Assert.Equal("The article has neither title nor text.", ArticleJson.Read("""{"source":"X"}"""u8).Check(DateTimeOffset.UnixEpoch).Reason);
    }

    [Theory]
    [InlineData("""{"text":5}""", "`text` must be a string, not a number.")]
    [InlineData("""{"title":["a"]}""", "`title` must be a string, not an array.")]
    [InlineData("""{"published":20210518}""", "`published` must be a string, not a number.")]
    [InlineData("""{"url":{"a":1}}""", "`url` must be a string, not an object.")]
    [InlineData("""{"id":true}""", "`id` must be a string, not a boolean.")]
    [InlineData("""[{"text":"a"}]""", "An article must be a JSON object, not an array.")]
    [InlineData("\"text\"", "An article must be a JSON object, not a string.")]
    [InlineData("   ", "There is no JSON value.")]
    [InlineData("""{"text":"a","title":"b""", "The JSON is cut off: it ends in the middle of an article.")]
    [InlineData("""{"text":"a",""", "The JSON is cut off: it ends in the middle of an article.")]
    [InlineData("""{"text":"a" """, "The JSON is cut off: it ends in the middle of an article.")]
    [InlineData("""{"published":"2021-13-45","text":"a"}""",
        "`published` is \"2021-13-45\", which is no date. Write ISO 8601, such as 2021-05-18 or 2021-05-18T14:30:00Z.")]
    [InlineData("""{"published":"","text":"a"}""", "`published` is empty. Leave it out where the date is unknown.")]
    public void What_is_no_article_is_rejected_by_a_sentence_that_names_the_field(string json, string reason) =>
        Assert.Equal(reason, ArticleJson.Read(Encoding.UTF8.GetBytes(json)).Reason);

    [Theory]
    [InlineData("""{"text":"a"} {"text":"b"}""")]
    [InlineData("""{"text":'a'}""")]
    [InlineData("""{"text":"a" "title":"b"}""")]
    [InlineData("{\"text\":\"a\nb\"}")]
    public void Malformed_JSON_is_rejected_with_the_place(string json) =>
        Assert.StartsWith("The JSON is malformed at byte ", ArticleJson.Read(Encoding.UTF8.GetBytes(json)).Reason);

    [Fact]
    public void Broken_UTF8_is_rejected_with_the_place_even_in_a_field_that_is_ignored()
    {
        byte[] json = [.. "{\"text\":\"a\",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal("Byte 18 (0xC3) is no valid UTF-8. Save the text as UTF-8.", ArticleJson.Read(json).Reason);
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        var article = Accepted("""{"text":"cut \ud83d and \"\u0041\n","titl\udc00":"x","\u0074itle":"\udc00!"}""");
        Assert.Equal("cut \uFFFD and \"A\n", article.Text);
        Assert.Equal("\uFFFD!", article.Title);
    }

    [Fact]
    public void A_parsed_element_reads_like_its_text()
    {
        using var document = JsonDocument.Parse("""[{"id":"a","text":"\ud83d x"},{"text":1}]""");
        Assert.Equal("\uFFFD x", ArticleJson.Read(document.RootElement[0]).Article!.Text);
        Assert.Equal("`text` must be a string, not a number.", ArticleJson.Read(document.RootElement[1]).Reason);
    }

    [Fact]
    public void What_was_written_is_what_is_read() =>
        Gen.Select(Gen.String, Gen.String.Null(), Gen.String.Null()).Sample((text, title, source) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new { text, title, source });
            var article = ArticleJson.Read(json).Article!;
            // The serializer writes a lone surrogate as U+FFFD too.
            Assert.Equal(JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text)), article.Text);
        });

    [Fact]
    public void No_bytes_at_all_make_it_throw() =>
        Gen.Byte.Array.Sample(bytes => Assert.True(ArticleJson.Read(bytes) is { Article: null, Reason: not null } or { Article: not null, Reason: null }));

    private static Article Accepted(string json)
    {
        var result = ArticleJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(result.Reason);
        return result.Article!;
    }
}
