using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Analysis;

namespace Monitor.Server.Http;

/// <summary>/v1/themes.</summary>
internal static class ThemeEndpoints
{
    public static void MapThemes(this IEndpointRouteBuilder routes)
    {
        var themes = routes.MapGroup("/v1/themes").WithTags("themes");
        themes.MapGet("", (Lexicon lexicon) => TypedResults.Ok(new Page<Theme>(lexicon.Themes))).WithSummary("The taxonomy.");
        themes.MapGet("/{id}", Get).WithSummary("One theme.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<Theme> Get(string id, Lexicon lexicon) =>
        TypedResults.Ok(lexicon.Themes.FirstOrDefault(t => t.Id == id) ?? throw RequestProblem.NotFound($"There is no theme \"{id}\". GET /v1/themes lists them."));
}
