using System.Runtime.CompilerServices;

namespace Monitor.Files.Articles;

/// <summary>Reads what belongs to articles, such as labels, from a file with one JSON value a line, plain or compressed.</summary>
public static class JsonLinesFile
{
    /// <summary>The lines that are not blank, as <see cref="FileLine"/>. What cannot be read comes as <see cref="RejectedItem"/>.</summary>
    public static async IAsyncEnumerable<FileItem> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArticleFileName.TryParse(path, out _, out var compression);
        string? failure = null;
        var lines = OpenAsync(path, compression, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await lines.MoveNextAsync().ConfigureAwait(false)) break;
                }
                catch (Exception e) when (ArticleFiles.Describe(e, path) is { } reason)
                {
                    failure = reason;
                    break;
                }
                yield return lines.Current;
            }
        }
        if (failure is not null) yield return new RejectedItem(new Location(path, null), failure);
    }

    private static async IAsyncEnumerable<FileItem> OpenAsync(string path, Compression compression, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = ArticleStream.Decompress(File.OpenRead(path), compression);
        await using (stream.ConfigureAwait(false))
        {
            var lines = new LineReader(new InputBuffer(stream), ReadLimits.JsonBytes);
            while (await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            {
                var location = new Location(path, lines.Number);
                if (lines.IsTooLong) yield return new RejectedItem(location, ReadLimits.LineTooLong(lines.Length));
                else if (Content(lines) is { IsEmpty: false } content) yield return new FileLine(content, location);
            }
        }
    }

    private static ReadOnlyMemory<byte> Content(LineReader lines)
    {
        var line = lines.Line;
        if (lines.Number == 1 && line.Span.StartsWith(Utf8Text.ByteOrderMark)) line = line[3..];
        return line.Trim(" \t\r"u8);
    }
}
