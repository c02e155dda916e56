using CsCheck;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Storage.Tests.Encoding;

public sealed class EntryCodecTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc äß€日 \n\"\0\ud83d\ude00"], 0, 60];
    private static readonly Gen<string[]> Ids = Words.Array[0, 3];
    private static readonly Gen<DateTimeOffset?> Date = Gen.Select(Gen.Bool, Gen.Long[0, DateTimeOffset.MaxValue.Ticks], (given, ticks) => given ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null);

    private static readonly Gen<Article> AnyArticle = Gen.Select(Words, Words.Null(), Words.Null(), Words.Null(), Words, Date, Words.Null(),
        (id, url, source, title, text, published, language) =>
            new Article { Id = id, Url = url, Source = source, Title = title, Text = text, Published = published, Language = language });

    private static readonly Gen<ArticleAnalysis> AnyAnalysis = Gen.Select(
        Words.Null(),
        Gen.Select(Words, Words, Gen.Int[0, 100_000], Gen.Bool, Ids, (id, name, count, focus, surfaces) => new TopicMention(id, name, count, focus, surfaces)).Array[0, 4],
        Gen.Select(Words, Gen.Enum<ReportStatus>(), Ids, Ids, Ids, Gen.Double[0, 1],
            Gen.Select(Gen.Enum<ArticleField>(), Gen.Int[0, 50], Gen.Int[0, 50], Words, (field, start, end, text) => new Evidence(field, start, end, text)),
            (theme, status, actors, targets, countsFor, confidence, evidence) => new Report(theme, status, actors, targets, countsFor, confidence, evidence)).Array[0, 4],
        (language, topics, reports) => new ArticleAnalysis { Language = language, Topics = topics, Reports = reports });

    [Fact]
    public void What_was_encoded_is_decoded() => Gen.Select(AnyArticle, AnyAnalysis).Sample((article, analysis) =>
    {
        var (decoded, decodedAnalysis) = EntryCodec.Decode(new EntryCodec().Encode(article, analysis).Span, 1);
        Assert.Equivalent(article, decoded, strict: true);
        Assert.Equivalent(analysis, decodedAnalysis, strict: true);
    }, iter: 300);

    [Theory]
    [InlineData(0)]
    [InlineData(8_191)]
    [InlineData(8_193)]
    [InlineData(1_000_000)]
    public void A_text_of_any_length_is_decoded(int length)
    {
        var article = new Article { Id = "a", Title = "short", Text = new string('é', length) };
        var analysis = new ArticleAnalysis { Topics = [], Reports = [] };
        Assert.Equal(article.Text, EntryCodec.Decode(new EntryCodec().Encode(article, analysis).Span, 1).Article.Text);
    }

    [Fact]
    public void Evidence_that_is_in_the_article_is_not_stored_twice()
    {
        const string text = "The army leaves. Nobody knows when.";
        var article = new Article { Id = "a", Text = text };
        var (_, analysis) = EntryCodec.Decode(new EntryCodec().Encode(article, Samples.Analysis(text, "country:AF")).Span, 1);
        Assert.Equal(new Evidence(ArticleField.Text, 0, text.Length, text), analysis.Reports[0].Evidence);
    }

    [Fact]
    public void Any_damage_is_a_StoreException_with_the_position() =>
        Gen.Select(AnyArticle, AnyAnalysis, Gen.Int[0, int.MaxValue], Gen.Byte[1, 255], Gen.Bool).Sample((article, analysis, where, flip, cut) =>
        {
            var body = new EntryCodec().Encode(article, analysis).ToArray();
            var place = where % body.Length;
            if (cut) body = body[..place];
            else body[place] ^= flip;
            try
            {
                // A bit of the frame's header may not matter; then the content is the same.
                Assert.Equivalent(article, EntryCodec.Decode(body, 4711).Article, strict: true);
            }
            catch (StoreException damaged)
            {
                Assert.Contains("position 4711", damaged.Message);
            }
        }, iter: 2000);

    [Fact]
    public void Damaged_places_are_never_taken_for_others() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte[1, 255], Gen.Bool).Sample((where, flip, cut) =>
        {
            var draft = Samples.Draft("a", "The army leaves the north.", "country:AF");
            var entry = new ArticleEntry(9, Samples.Noon)
            {
                Article = draft.Article,
                Signature = draft.Signature,
                Analysis = draft.Analysis,
                EventTime = Samples.Noon,
                Watermark = Samples.Noon,
                Story = 4,
                CopyOf = 4,
                Links = [new TopicLink("country:AF", 3)],
            };
            var bytes = PlaceCodec.Encode(entry).ToArray();
            var place = where % bytes.Length;
            if (cut) bytes = bytes[..place];
            else bytes[place] ^= flip;
            Assert.Contains("position 9 is damaged", Assert.Throws<StoreException>(() => PlaceCodec.Decode(bytes, 9)).Message);
        });

    [Fact]
    public void A_newer_version_is_not_called_damage() =>
        Assert.Contains("newer version", Assert.Throws<StoreException>(() => EntryCodec.Decode([2, 0, 0], 1)).Message);

    [Fact]
    public void Stored_numbers_of_enums_do_not_change()
    {
        Assert.Equal([0, 1, 2, 3, 4], new[] { ReportStatus.Occurred, ReportStatus.Planned, ReportStatus.CalledFor, ReportStatus.Denied, ReportStatus.Historical }.Select(s => (int)s));
        Assert.Equal([0, 1], new[] { ArticleField.Title, ArticleField.Text }.Select(f => (int)f));
    }
}
