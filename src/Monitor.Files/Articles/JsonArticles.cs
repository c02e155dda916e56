using System.Runtime.CompilerServices;

namespace Monitor.Files.Articles;

/// <summary>Reads articles from a JSON object, an array, or several of them, in pieces: an array may be larger than memory.</summary>
internal sealed class JsonArticles(InputBuffer input)
{
    private int _line = 1;

    public static IAsyncEnumerable<ReadArticle> ReadAsync(InputBuffer input, CancellationToken cancellationToken) =>
        new JsonArticles(input).ReadValuesAsync(cancellationToken);

    private async IAsyncEnumerable<ReadArticle> ReadValuesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (inArray, needsComma) = (false, false);
        while (await SkipSpaceAsync(cancellationToken).ConfigureAwait(false))
        {
            var next = input.Span[0];
            if (!inArray && next == (byte)'[') (inArray, needsComma) = (true, false);
            else if (inArray && next == (byte)']') (inArray, needsComma) = (false, false);
            else if (inArray && needsComma && next == (byte)',') needsComma = false;
            else if ((inArray && needsComma) || next is (byte)']' or (byte)'}' or (byte)',' or (byte)':')
            {
                yield return Rejected($"The JSON is malformed: there is '{(char)next}' where {(needsComma ? "a comma or ]" : "an article")} should be. Mend the file; what follows was not read.");
                yield break;
            }
            else
            {
                var line = _line;
                var (result, isLast) = await ReadValueAsync(cancellationToken).ConfigureAwait(false);
                yield return new ReadArticle(result, line);
                if (isLast) yield break;
                needsComma = true;
                continue;
            }
            input.Take(1);
        }
        if (inArray) yield return Rejected("The JSON is cut off: the closing ] is missing. Fetch the file again.");
    }

    private async ValueTask<(ArticleResult Result, bool IsLast)> ReadValueAsync(CancellationToken cancellationToken)
    {
        var scanner = new JsonValueScanner();
        var (scanned, dropped) = (0, 0L);
        while (true)
        {
            var end = scanner.Scan(input.Span[scanned..]);
            if (scanner.IsLost) return (ArticleResult.Rejected("The JSON is malformed: a string is not closed on its line. Mend the file; what follows was not read."), true);
            if (end >= 0) return (Take(scanned + end, dropped), false);
            scanned = input.Span.Length;
            if (dropped + scanned > ReadLimits.JsonBytes)
            {
                dropped += scanned;
                _line += input.Span.Count((byte)'\n');
                input.Take(scanned);
                scanned = 0;
            }
            if (await input.FillAsync(cancellationToken).ConfigureAwait(false)) continue;
            return (Take(scanned, dropped), true);
        }
    }

    private ArticleResult Take(int length, long dropped)
    {
        var value = input.Span[..length];
        var result = dropped > 0 ? ArticleResult.Rejected(ReadLimits.TooLong(dropped + length)) : ArticleJson.Read(value);
        _line += value.Count((byte)'\n');
        input.Take(length);
        return result;
    }

    private async ValueTask<bool> SkipSpaceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var rest = input.Span.TrimStart(" \t\r\n"u8);
            var space = input.Span.Length - rest.Length;
            _line += input.Span[..space].Count((byte)'\n');
            input.Take(space);
            if (!rest.IsEmpty) return true;
            if (!await input.FillAsync(cancellationToken).ConfigureAwait(false)) return false;
            if (input.Span.StartsWith(Utf8Text.ByteOrderMark)) input.Take(3);
        }
    }

    private ReadArticle Rejected(string reason) => new(ArticleResult.Rejected(reason), _line);
}
