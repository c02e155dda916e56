namespace Monitor.EndToEnd.Tests;

/// <summary>Articles of the tests' own.</summary>
internal static class Articles
{
    /// <summary>The shape in which users keep articles: a space, the date, and the text on the same line.</summary>
    public const string Withdrawal =
        " date 2021-05-18 Pakistan has called for calm along its border while the neighbours weigh what comes after the foreign forces.\n\n"
        + "The United States has announced plans to withdraw its troops completely from Afghanistan by September.\n\n"
        + "Officials in Islamabad said that they hoped for talks, and that the markets of the region would stay open.\n";

    /// <summary>One article a line, on four topics.</summary>
    public static readonly string Lines = string.Join('\n',
        Line("one", "2021-04-02T08:00:00Z", "Harbour Wire", "France withdraws its troops from Mali", "France has withdrawn its last troops from Mali, the army said."),
        Line("two", "2021-04-03T09:30:00Z", "Steppe Review", "Earthquake strikes Haiti", "A strong earthquake struck Haiti on Saturday and killed dozens of people."),
        Line("three", "2021-04-04T10:00:00Z", "Harbour Wire", "Iran and Iraq hold talks", "Iran and Iraq held peace talks in Baghdad on Sunday."),
        Line("four", "2021-04-05T11:00:00Z", "Valley Post", "NATO meets in Brussels", "NATO ministers met in Brussels to talk about Ukraine.")) + "\n";

    /// <summary>A line of JSON.</summary>
    public static string Line(string id, string published, string source, string title, string text) =>
        System.Text.Json.JsonSerializer.Serialize(new { id, published, source, title, text });

    /// <summary>The user's own example, where it is at hand.</summary>
    public static string? UserExample
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var seeds = Path.Combine(folder.FullName, "shared", "seeds");
                if (Directory.Exists(seeds)) return seeds;
            }
            return null;
        }
    }
}
