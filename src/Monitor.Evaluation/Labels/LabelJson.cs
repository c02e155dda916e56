using System.Text.Json;
using Monitor.Domain.Articles;

namespace Monitor.Evaluation.Labels;

/// <summary>
/// Reads the labels of one article: {"id","countries":[..],"focus"?:[..],"orgs":[..],"themes":[{"theme","status","actor"?:[..],"target"?:[..],"quote"?,"at"?:[in,start,end]}]}.
/// Unknown fields are ignored.
/// </summary>
public static class LabelJson
{
    /// <summary>Reads one JSON value in UTF-8, such as a line of a .jsonl file.</summary>
    public static LabelResult Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return new LabelResult(ReadArticle(new LabelField("The label", json.RootElement)), null);
        }
        catch (JsonException e)
        {
            return new LabelResult(null, $"This is no JSON: mend it at byte {(e.BytePositionInLine ?? 0) + 1}, or remove the line.");
        }
        catch (LabelFormatException e)
        {
            return new LabelResult(null, e.Message);
        }
    }

    private static ArticleLabels ReadArticle(LabelField label) => new(
        label.Required("id").Text(), label.Required("countries").Texts(), label.Texts("focus"), label.Required("orgs").Texts(),
        [.. label.Required("themes").Items().Select(ReadTheme)]);

    private static ThemeLabel ReadTheme(LabelField theme) => new(
        theme.Required("theme").Text(), theme.Required("status").Value<ReportStatus>(), theme.Texts("actor"), theme.Texts("target"),
        theme.Optional("quote")?.Text() ?? "", theme.Optional("at") is { } at ? ReadPlace(at) : null);

    private static LabelledPlace ReadPlace(LabelField at) =>
        at.Items() is [var field, var start, var end]
            ? new LabelledPlace(field.Value<ArticleField>(), start.Number(), end.Number())
            : throw new LabelFormatException("`at` must hold three things: title or text, the first offset, and the offset behind the last.");
}

/// <summary>Labels that were read, or why they could not be: exactly one of the two is not null.</summary>
/// <param name="Labels">The labels, or null.</param>
/// <param name="Reason">One sentence for the person who wrote them, or null.</param>
public readonly record struct LabelResult(ArticleLabels? Labels, string? Reason);
