using System.IO.Compression;
using System.Text.Json;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Lexica;

/// <summary>Reads article files of the material beside the repository.</summary>
internal static class Corpora
{
    public static IEnumerable<Article> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(SharedFactAttribute.Folder!, "data", path)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return new Article
            {
                Id = Text(json, "id")!,
                Title = Text(json, "title"),
                Text = Text(json, "text") ?? "",
                Language = Text(json, "language"),
                Published = DateTimeOffset.TryParse(
                    Text(json, "published"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var date) ? date : null,
            };
        }
    }

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
