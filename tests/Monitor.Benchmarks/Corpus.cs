using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Articles;

namespace Monitor.Benchmarks;

/// <summary>English news of about 4 KB an article: real texts of a folder of corpora where there is one, else those of seeds/, each used again and again in other pairs.</summary>
internal sealed class Corpus
{
    private const int ArticleLength = 4096;
    private const int LeastLength = 1500;

    private readonly List<string> _texts;

    private Corpus(string name, List<string> texts) => (Name, _texts) = (name, texts);

    /// <summary>Where the texts are from.</summary>
    public string Name { get; }

    /// <summary>How many texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The texts as they are, cut to about 4 KB.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Reads the folder that MONITOR_CORPORA names, or ../shared/data beside the repository; else seeds/.</summary>
    public static Corpus Load(string repository)
    {
        var folder = Environment.GetEnvironmentVariable("MONITOR_CORPORA") ?? Path.Combine(repository, "..", "shared", "data");
        string[] streams = ["wikinews_dev", "whitehouse_2009_2012", "reuters21578_train"];
        var files = streams.Select(s => Path.Combine(folder, "streams", s + ".jsonl.gz")).Where(File.Exists).ToList();
        if (files.Count > 0) return new Corpus("real news texts", [.. files.SelectMany(Gunzip).SelectMany(Cut)]);
        var seeds = Directory.GetFiles(Path.Combine(repository, "seeds"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(TextOf).ToList();
        return new Corpus("the seeds, repeated", [.. Joined(seeds)]);
    }

    /// <summary>An article unlike the others: the first half of one text and the second half of another, dated one after the other over the given days.</summary>
    public Article Make(int i, int of, int days, string extra = "")
    {
        // Strides that share no factor with the count pair each text with a different one in every round.
        var (first, second) = (_texts[i % _texts.Count], _texts[(int)((i * 7919L + i / _texts.Count * 104729L + 1) % _texts.Count)]);
        var text = $"{Head(first)}\n\n{Tail(second)}{extra}";
        return new Article
        {
            Id = $"bench-{i}",
            Source = $"Publisher {i % 97}",
            Title = first[..Math.Min(80, first.IndexOf('.') is var dot and > 20 ? dot : 80)].ReplaceLineEndings(" "),
            Text = text,
            Published = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(days * 86400.0 * i / of),
            Language = "en",
        };
    }

    /// <summary>The article as one line of JSON.</summary>
    public static string Line(Article article) => JsonSerializer.Serialize(new
    {
        id = article.Id,
        source = article.Source,
        title = article.Title,
        published = article.Published,
        language = article.Language,
        text = article.Text,
    });

    private static string Head(string text) => text[..Middle(text)];

    private static string Tail(string text) => text[Middle(text)..];

    // Between two words, unless there are none.
    private static int Middle(string text) => text.LastIndexOf(' ', text.Length / 2) is var space and > 0 ? space : text.Length / 2;

    private static IEnumerable<string> Gunzip(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return TextOf(line);
    }

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
    }

    private static IEnumerable<string> Cut(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(ArticleLength, text.Length - at);
            if (length == ArticleLength && text.LastIndexOf(". ", at + length - 1, length / 2, StringComparison.Ordinal) is var end and > 0) length = end + 2 - at;
            if (length >= LeastLength) yield return text.Substring(at, length);
            at += length;
        }
    }

    private static IEnumerable<string> Joined(List<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var joined = new StringBuilder();
            for (var j = i; joined.Length < ArticleLength - 300; j++) joined.Append(texts[j % texts.Count]).Append("\n\n");
            yield return joined.ToString();
        }
    }
}
