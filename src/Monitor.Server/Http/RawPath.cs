using Microsoft.AspNetCore.Http.Features;

namespace Monitor.Server.Http;

/// <summary>Reads ids out of paths as they were sent: routing decodes all but %2F, so that a decoded value no longer tells %2F from %252F.</summary>
internal static class RawPath
{
    /// <summary>What follows a prefix in the path, percent-decoded once.</summary>
    public static string After(string prefix, HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?');
        var path = query < 0 ? target : target[..query];
        var at = path.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
        return Uri.UnescapeDataString(at < 0 ? path : path[(at + prefix.Length)..]);
    }
}
