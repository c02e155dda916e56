using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Monitor.Server.Ingestion;

namespace Monitor.Server.Http;

/// <summary>Reads articles one a line from a stream without an end. A line that is too long is passed over without being kept.</summary>
internal static class NdjsonReader
{
    // JSON may write each byte of an article as six (\u0000).
    public const int MaxLineBytes = 6 * Domain.Articles.ArticleRules.MaxBytes + 64 * 1024;

    public static async IAsyncEnumerable<IncomingArticle> ReadAsync(PipeReader body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tooLong = false;
        for (var ended = false; !ended;)
        {
            var read = await body.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            SequencePosition? examined = null;
            try
            {
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    var line = buffer.Slice(0, end);
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                    if (tooLong || line.Length > MaxLineBytes) yield return TooLong();
                    else if (!IsBlank(line)) yield return IncomingArticle.OfJson(line);
                    tooLong = false;
                }
                if (buffer.Length > MaxLineBytes)
                {
                    tooLong = true;
                    buffer = buffer.Slice(buffer.End);
                }
                if (read.IsCompleted)
                {
                    if (tooLong) yield return TooLong();
                    else if (!IsBlank(buffer)) yield return IncomingArticle.OfJson(buffer);
                    (ended, buffer) = (true, buffer.Slice(buffer.End));
                }
                examined = buffer.End;
            }
            finally
            {
                // Also where the articles are given up in the middle: a reader that is left in the middle of a read costs the connection.
                body.AdvanceTo(buffer.Start, examined ?? buffer.Start);
            }
        }
    }

    private static IncomingArticle TooLong() =>
        IncomingArticle.Rejected($"The line is longer than {MaxLineBytes:N0} bytes. At most 1 MiB of title and text are accepted.");

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
            if (segment.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        return true;
    }
}
