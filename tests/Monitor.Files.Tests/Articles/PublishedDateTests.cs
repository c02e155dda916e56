using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class PublishedDateTests
{
    [Theory]
    [InlineData("2021-05-18", "2021-05-18T00:00:00.0000000")]
    [InlineData("20210518", "2021-05-18T00:00:00.0000000")]
    [InlineData("2021-05-18T14:30", "2021-05-18T14:30:00.0000000")]
    [InlineData("2021-05-18T14:30:05Z", "2021-05-18T14:30:05.0000000")]
    [InlineData("2021-05-18 14:30:05", "2021-05-18T14:30:05.0000000")]
    [InlineData("2021-05-18T14:30:05.123456789Z", "2021-05-18T14:30:05.1234567")]
    [InlineData("2021-05-18T00:30:00+02:00", "2021-05-17T22:30:00.0000000")]
    [InlineData("2021-05-18T23:30:00-0730", "2021-05-19T07:00:00.0000000")]
    [InlineData("2021-05-18T23:30:00-07", "2021-05-19T06:30:00.0000000")]
    [InlineData("20210518T143005Z", "2021-05-18T14:30:05.0000000")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000")]
    public void ISO_8601_is_read_as_UTC(string text, string expected)
    {
        Assert.True(PublishedDate.TryParse(text, out var published));
        Assert.Equal(TimeSpan.Zero, published.Offset);
        Assert.Equal(expected, published.ToString("yyyy-MM-ddTHH:mm:ss.fffffff"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2021-13-45")]
    [InlineData("2021-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2021-05")]
    [InlineData("2021-5-18")]
    [InlineData("18/05/2021")]
    [InlineData("2021-05-18T25:00Z")]
    [InlineData("2021-05-18T10:61Z")]
    [InlineData("2021-05-18T10:00+99:00")]
    [InlineData("2021-05-18T10:00 o'clock")]
    [InlineData("2021-05-18T")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59-02:00")]
    [InlineData("２０２１-05-18")]
    public void Anything_else_is_no_date(string text) => Assert.False(PublishedDate.TryParse(text, out _));
}
