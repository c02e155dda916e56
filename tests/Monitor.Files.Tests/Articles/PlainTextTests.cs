using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class PlainTextTests
{
    [Theory]
    [InlineData("date 2021-05-18 China has offered talks.\n\nMore.\n")]
    [InlineData(" date 2021-05-18 China has offered talks.\n\nMore.")]
    [InlineData("\tdate  2021-05-18\tChina has offered talks.\n\nMore.")]
    [InlineData("Date: 2021-05-18\n\nChina has offered talks.\n\nMore.")]
    public void A_first_line_with_a_date_gives_the_date_and_the_rest_is_text(string content)
    {
        var article = PlainText.Read(content).Article!;
        Assert.Equal(new DateTimeOffset(2021, 5, 18, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("China has offered talks.\n\nMore.", article.Text);
        Assert.Null(article.Title);
    }

    [Theory]
    [InlineData("Talks in Doha\n\nThe sides met.", "Talks in Doha", "The sides met.")]
    [InlineData("Talks in Doha?\r\n \r\nThe sides met.\r\n", "Talks in Doha?", "The sides met.")]
    [InlineData("The sides met.\n\nThey talked.", null, "The sides met.\n\nThey talked.")]
    [InlineData("He said: \"They met.\"\n\nThey talked.", null, "He said: \"They met.\"\n\nThey talked.")]
    [InlineData("The sides met in\nDoha.", null, "The sides met in\nDoha.")]
    [InlineData("One line alone", null, "One line alone")]
    [InlineData("date palms are grown here\n\nMore.", "date palms are grown here", "More.")]
    [InlineData("date 5 men\n\nMore.", "date 5 men", "More.")]
    public void A_short_first_line_that_stands_alone_is_the_title(string content, string? title, string text)
    {
        var article = PlainText.Read(content).Article!;
        Assert.Equal(title, article.Title);
        Assert.Equal(text, article.Text);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_long_first_line_is_text()
    {
        var line = new string('x', 121);
        Assert.Null(PlainText.Read($"{line}\n\nMore").Article!.Title);
        Assert.Equal(line[1..], PlainText.Read($"{line[1..]}\n\nMore").Article!.Title);
    }

    [Theory]
    [InlineData("date 2021-13-45 Text", "2021-13-45")]
    [InlineData("date 18-05-2021 Text", "18-05-2021")]
    [InlineData("date 2021-5-18 Text", "2021-5-18")]
    public void A_date_that_is_none_is_rejected(string content, string date) =>
        Assert.Equal($"The date of the first line is \"{date}\", which is no date. Write ISO 8601, such as 2021-05-18 or 2021-05-18T14:30:00Z.", PlainText.Read(content).Reason);
}
