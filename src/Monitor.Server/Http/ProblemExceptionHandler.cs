using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Domain.Journal;
using Monitor.Files.Rules;
using Monitor.Grains.Journal;

namespace Monitor.Server.Http;

/// <summary>Turns what a request ran into into a problem that says what to do; never a stack trace.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "1";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (context.RequestAborted.IsCancellationRequested) return true;
        var problem = Describe(exception);
        if (problem is null)
        {
            logger.RequestFailed(context.Request.Method, context.Request.Path, exception);
            problem = Problem(StatusCodes.Status500InternalServerError, "The request failed inside the node. Its log says why.");
        }
        if (problem.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await problem.ExecuteAsync(context);
        return true;
    }

    private static ProblemHttpResult? Describe(Exception exception) => exception switch
    {
        RequestProblem e => Problem(e.Status, e.Message, e.Extensions),
        RuleFileException e => Problem(StatusCodes.Status400BadRequest, e.Problems[0], new Dictionary<string, object?> { ["errors"] = e.Problems }),
        JournalFullException => Problem(StatusCodes.Status429TooManyRequests, exception.Message),
        JournalUnavailableException or StoreException => Problem(StatusCodes.Status503ServiceUnavailable, exception.Message),
        TimeoutException => Problem(StatusCodes.Status503ServiceUnavailable, "The node did not answer in time. Send the same again; what was written is not written twice."),
        BadHttpRequestException e => Problem(e.StatusCode, e.Message),
        _ => null,
    };

    private static ProblemHttpResult Problem(int status, string detail, IReadOnlyDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, statusCode: status, extensions: extensions);
}
