using System.Globalization;
using Monitor.Domain.Articles;

namespace Monitor.EndToEnd.Tests;

/// <summary>Small articles that report real themes, each with words of its own so that few are copies of others.</summary>
internal static class GeneratedArticles
{
    private static readonly string[] Countries = ["Afghanistan", "Mali", "Myanmar", "Ethiopia", "Colombia", "Georgia", "Tunisia", "Haiti", "Peru", "Chad", "Libya", "Nepal"];
    private static readonly string[] Actors = ["The United States", "France", "China", "Russia", "Turkey", "NATO", "The United Nations", "Iran"];
    private static readonly string[] Sources = ["Harbour Wire", "Steppe Review", "Valley Post", "Kabul Ledger", "Strait Gazette"];

    private static readonly string[] Sentences =
    [
        "{0} has announced plans to withdraw its troops from {1}.",
        "{0} offered to host peace talks on {1}.",
        "{0} imposed sanctions on {1}.",
        "An earthquake struck {1}, and {0} sent rescuers.",
        "Thousands of people protested in {1} against the government.",
        "A bomb exploded in the capital of {1} and killed three people, an official of {0} said.",
        "{0} evacuated its diplomats from {1}.",
    ];

    /// <summary>Articles of the year 2021 in the order of their dates.</summary>
    public static IReadOnlyList<Article> Create(int count, Random random)
    {
        var start = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(i => new Article
        {
            Id = $"generated/{i.ToString("00000", CultureInfo.InvariantCulture)}",
            Source = Pick(Sources, random),
            Title = $"Report {i} from {Pick(Countries, random)}",
            Published = start.AddMinutes(i * 50),
            Text = $"{string.Format(CultureInfo.InvariantCulture, Pick(Sentences, random), Pick(Actors, random), Pick(Countries, random))} {Filler(random)}",
        })];
    }

    private static string Filler(Random random) =>
        string.Join(' ', Enumerable.Range(0, 20).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => Pick(["ba", "lo", "mi", "ner", "sta", "vi", "kor", "du"], random)))));

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
