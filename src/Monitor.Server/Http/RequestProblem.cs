namespace Monitor.Server.Http;

/// <summary>Ends a request with a problem (RFC 9457).</summary>
/// <param name="detail">What is wrong and what to do, as one sentence for the person who sent it.</param>
internal sealed class RequestProblem(int status, string detail, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(detail)
{
    public int Status { get; } = status;

    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    public static RequestProblem BadRequest(string detail) => new(StatusCodes.Status400BadRequest, detail);

    public static RequestProblem NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);
}
