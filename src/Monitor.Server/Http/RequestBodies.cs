using Microsoft.OpenApi;

namespace Monitor.Server.Http;

/// <summary>Describes bodies that endpoints read themselves, without refusing other content types before they can say what is wrong.</summary>
internal static class RequestBodies
{
    public static RouteHandlerBuilder DescribeBody(this RouteHandlerBuilder endpoint, string description, params IEnumerable<string> contentTypes) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = description,
                Content = contentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema() }),
            };
            return Task.CompletedTask;
        });
}
