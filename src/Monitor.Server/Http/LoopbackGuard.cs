using System.Net;

namespace Monitor.Server.Http;

/// <summary>
/// Keeps web pages away from a node that has no users to tell apart: on loopback only names of this machine are answered (against DNS rebinding), and
/// nothing is changed for a page of another origin.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, bool loopbackOnly)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (loopbackOnly && !IsLoopback(request.Host.Host))
            throw new RequestProblem(StatusCodes.Status421MisdirectedRequest, $"This node answers for this machine only, not for \"{request.Host.Host}\". Use 127.0.0.1 or localhost.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && IsForeign(request))
            throw new RequestProblem(StatusCodes.Status403Forbidden, $"A page of {request.Headers.Origin} may not change anything here.");
        return next(context);
    }

    /// <summary>Whether all of these addresses are reachable from this machine only.</summary>
    public static bool IsLoopbackOnly(IEnumerable<string> urls) =>
        urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsLoopback(address.Host));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
