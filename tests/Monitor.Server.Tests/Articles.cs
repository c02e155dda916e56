namespace Monitor.Server.Tests;

/// <summary>Articles that the shipped lexicon and rules understand.</summary>
internal static class Articles
{
    /// <summary>Raises `troop-withdrawal` for Afghanistan.</summary>
    public static object Withdrawal(string id = "withdrawal", string published = "2021-04-14T12:00:00Z", string source = "Reuters") => new
    {
        id,
        source,
        url = $"https://news.example/{id}",
        title = "US to withdraw its troops from Afghanistan",
        published,
        text = $"The United States will withdraw its remaining troops from Afghanistan by September 11, President Joe Biden said on Wednesday. Dispatch {id}.",
    };

    /// <summary>Names France and reports nothing.</summary>
    public static object Quiet(string id, string published = "2021-04-15T12:00:00Z") => new
    {
        id,
        source = "AFP",
        title = $"Spring in France, part {id}",
        published,
        text = $"The cherry trees of France are in bloom again, number {id}. Visitors strolled along the river and admired them in the afternoon sun.",
    };
}
