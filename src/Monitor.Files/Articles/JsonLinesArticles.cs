using System.Runtime.CompilerServices;

namespace Monitor.Files.Articles;

/// <summary>Reads one article from each line (JSON Lines); a bad line costs itself alone.</summary>
internal static class JsonLinesArticles
{
    public static async IAsyncEnumerable<ReadArticle> ReadAsync(InputBuffer input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(input, ReadLimits.JsonBytes);
        while (await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lines.IsTooLong) yield return new ReadArticle(ArticleResult.Rejected(ReadLimits.TooLong(lines.Length)), lines.Number);
            else if (!IsBlank(lines.Line.Span)) yield return new ReadArticle(ArticleJson.Read(lines.Line.Span), lines.Number);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IsEmpty || (line[0] != (byte)'{' && line.Trim(" \t\r"u8).IsEmpty) || line.SequenceEqual(Utf8Text.ByteOrderMark);
}

/// <summary>What one article of a file read as, and the line on which it begins; null where the file is the article.</summary>
internal readonly record struct ReadArticle(ArticleResult Result, int? Line);
