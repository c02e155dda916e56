using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Server.Ingestion;
using Monitor.Server.Search;

namespace Monitor.Server.Http;

/// <summary>/v1/articles.</summary>
internal static class ArticleEndpoints
{
    private const string Path = "/v1/articles";

    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        var articles = routes.MapGroup(Path).WithTags("articles");
        articles.MapPost("", Post).WithSummary("Takes one article, an array, or application/x-ndjson; answers once they are on disk.")
            .DescribeBody(ArticleBody.Description, "application/json", "application/x-ndjson")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        articles.MapGet("", List).WithSummary("Stored articles with their analysis, the last stored first.").ProducesProblem(StatusCodes.Status400BadRequest);
        articles.MapGet("/{**id}", Get).WithSummary("The latest version of an article. The id is percent-encoded, / included.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IngestResult>> Post(HttpContext context, IngestionPipeline ingestion, IJournalStore journal)
    {
        var articles = await ArticleBody.ReadAsync(context);
        var result = await ingestion.IngestAsync(articles, WhenFull.Refuse, null, context.RequestAborted);
        return TypedResults.Ok(result.Position > 0 ? result : result with { Position = (await journal.ReadHeadAsync(context.RequestAborted)).Position });
    }

    private static async Task<Ok<StoredArticle>> Get(string id, HttpContext context, ArticleSearch search, StoredArticles stored, CancellationToken cancellationToken)
    {
        id = RawPath.After(Path + "/", context);
        var entry = await search.FindAsync(id, cancellationToken) ?? throw RequestProblem.NotFound($"There is no article \"{id}\".");
        return TypedResults.Ok((await stored.OfAsync([entry], cancellationToken))[0]);
    }

    private static async Task<Ok<Page<StoredArticle>>> List(
        string? topic, string? theme, string? q, string? from, string? to, string? cursor, int? limit,
        ArticleSearch search, StoredArticles stored, TopicResolver topics, ThemeNames themes, CancellationToken cancellationToken)
    {
        var filter = new ArticleFilter(
            await topics.FindAsync(topic, cancellationToken), themes.Check(theme), WordQuery.Of(q), QueryValues.Time("from", from), QueryValues.Time("to", to));
        var (found, next) = await search.FindAsync(filter, QueryValues.Cursor(cursor), QueryValues.Limit(limit), cancellationToken);
        return TypedResults.Ok(new Page<StoredArticle>(await stored.OfAsync(found, cancellationToken), next?.ToString()));
    }
}
