using System.Threading.Channels;
using Monitor.Analysis;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Grains.Journal;

namespace Monitor.Server.Ingestion;

/// <summary>
/// Takes articles to the journal: reads, checks and analyses them on all processors, and appends them in batches and in their order. Memory is bounded
/// whatever the length of a request; what is slower holds back what is faster.
/// </summary>
public sealed class IngestionPipeline(
    IGrainFactory grains, Analyzer analyzer, IArticleEncoder encoder, TimeProvider clock, ILogger<IngestionPipeline> logger)
{
    private const int ChunkArticles = 100;
    private const int ChunkBytes = 1024 * 1024;
    private const int AppendArticles = 1_000;
    // Two appends' worth: while one is written, the next is analysed, and appends stay large. Large appends mean few commits and few calls to topics.
    private const int ChunksAhead = 2 * AppendArticles / ChunkArticles;
    private static readonly TimeSpan FullDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan UnavailableDelay = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _workers = new(Environment.ProcessorCount);
    private int _active;

    /// <summary>Whether no request is on its way.</summary>
    internal bool IsIdle => Volatile.Read(ref _active) == 0;

    /// <summary>Takes a few articles and returns once they are on disk. Waits while the journal takes nothing.</summary>
    public Task<IngestResult> IngestAsync(IEnumerable<Article> articles, CancellationToken cancellationToken) =>
        IngestAsync(articles.Select(IncomingArticle.Of).ToAsyncEnumerable(), WhenFull.Wait, null, cancellationToken);

    /// <summary>Takes any number of articles and returns once the last is on disk.</summary>
    /// <param name="progress">Hears the counts so far after each batch.</param>
    /// <exception cref="JournalFullException">As <see cref="WhenFull.Refuse"/> says.</exception>
    /// <exception cref="JournalUnavailableException">As <see cref="WhenFull.Refuse"/> says; what was written stays, and sending everything again is safe.</exception>
    public async Task<IngestResult> IngestAsync(
        IAsyncEnumerable<IncomingArticle> articles, WhenFull whenFull, IProgress<IngestResult>? progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = Channel.CreateBounded<Task<Chunk>>(ChunksAhead);
        var reading = ReadAsync(articles, chunks.Writer, stop.Token);
        try
        {
            var tally = new IngestTally();
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                var drafts = new List<ArticleDraft>();
                (await chunk.ConfigureAwait(false)).MoveTo(drafts, tally);
                while (drafts.Count < AppendArticles && chunks.Reader.TryPeek(out var next) && next.IsCompletedSuccessfully && chunks.Reader.TryRead(out next))
                    (await next.ConfigureAwait(false)).MoveTo(drafts, tally);
                if (drafts.Count > 0) tally.Add(await AppendAsync([.. drafts], whenFull, tally.HasWritten, cancellationToken).ConfigureAwait(false));
                progress?.Report(tally.ToResult());
            }
            await reading.ConfigureAwait(false);
            return tally.ToResult();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<IncomingArticle> articles, ChannelWriter<Task<Chunk>> chunks, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var (chunk, index) = (new Chunk(0), 0L);
            await using var source = articles.GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                var next = source.MoveNextAsync();
                bool more;
                // A sender that pauses does not hold back what it has sent.
                if (chunk.IsFullAt(ChunkArticles, ChunkBytes) || (!next.IsCompleted && !chunk.IsEmpty))
                {
                    var pending = next.AsTask();
                    await Task.WhenAll(HandOnAsync(chunk, chunks, cancellationToken), pending).ConfigureAwait(false);
                    more = await pending.ConfigureAwait(false);
                    chunk = new Chunk(index);
                }
                else
                {
                    more = await next.ConfigureAwait(false);
                }
                if (!more) break;
                chunk.Add(source.Current);
                index++;
            }
            if (!chunk.IsEmpty) await HandOnAsync(chunk, chunks, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            chunks.Complete(failure);
        }
    }

    // Nothing is read while no processor is free for it: what waits for the journal is analysed, and much smaller than what was sent.
    private async Task HandOnAsync(Chunk chunk, ChannelWriter<Task<Chunk>> chunks, CancellationToken cancellationToken)
    {
        await _workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        await chunks.WriteAsync(Task.Run(() => Analyze(chunk), CancellationToken.None), cancellationToken).ConfigureAwait(false);
    }

    private Chunk Analyze(Chunk chunk)
    {
        try
        {
            chunk.Analyze(article => ArticleDraft.Of(article, analyzer.Analyze(article), encoder), clock.GetUtcNow());
            return chunk;
        }
        finally
        {
            _workers.Release();
        }
    }

    private async Task<AppendReply> AppendAsync(ArticleDraft[] drafts, WhenFull whenFull, bool hasWritten, CancellationToken cancellationToken)
    {
        var journal = grains.GetGrain<IJournalGrain>(0);
        string? reported = null;
        while (true)
        {
            try
            {
                return await journal.Append(drafts).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (JournalFullException) when (whenFull == WhenFull.Wait || hasWritten)
            {
                await Task.Delay(FullDelay, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (whenFull == WhenFull.Wait && e is JournalUnavailableException or TimeoutException)
            {
                if (reported != e.Message) logger.IngestionWaits(reported = e.Message);
                await Task.Delay(UnavailableDelay, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
