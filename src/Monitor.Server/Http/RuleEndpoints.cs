using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Files.Rules;
using Monitor.Grains.Journal;
using Monitor.Grains.Rules;

namespace Monitor.Server.Http;

/// <summary>/v1/rules.</summary>
internal static class RuleEndpoints
{
    private const string Yaml = "application/yaml";

    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/v1/rules").WithTags("rules");
        rules.MapGet("", List).WithSummary("The rules in force.");
        rules.MapGet("/{id}", Get).WithSummary("One rule, as JSON or as application/yaml.").Produces<Rule>().ProducesProblem(StatusCodes.Status404NotFound);
        rules.MapPost("", Post).WithSummary("Brings rules into force, new or in place of those with their ids; YAML or JSON.")
            .DescribeBody("A rule as in a rule file.", Yaml, "application/json").ProducesProblem(StatusCodes.Status400BadRequest);
        rules.MapPut("/{id}", Put).WithSummary("Brings the rule of this id into force; YAML or JSON.")
            .DescribeBody("A rule as in a rule file.", Yaml, "application/json").ProducesProblem(StatusCodes.Status400BadRequest);
        rules.MapDelete("/{id}", Delete).WithSummary("Takes a rule out of force.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<Rule>>> List(IJournalStore journal, RuleBookCache books, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Page<Rule>([.. (await CurrentAsync(journal, books, cancellationToken)).Select(t => t.Rule)]));

    private static async Task<Results<Ok<Rule>, ContentHttpResult>> Get(
        string id, HttpRequest request, IJournalStore journal, RuleBookCache books, CancellationToken cancellationToken)
    {
        var term = (await CurrentAsync(journal, books, cancellationToken)).FirstOrDefault(t => t.Rule.Id == id) ?? throw Unknown(id);
        return request.Headers.Accept.ToString().Contains("yaml", StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Text(RuleFile.Write(term.Rule), Yaml)
            : TypedResults.Ok(term.Rule);
    }

    private static async Task<Results<Created<Rule>, Ok<Rule>, Ok<Page<Rule>>>> Post(
        HttpRequest request, ThemeNames themes, IGrainFactory grains, IJournalStore journal, RuleBookCache books, CancellationToken cancellationToken)
    {
        var rules = await ReadAsync(request, themes, cancellationToken);
        var known = (await CurrentAsync(journal, books, cancellationToken)).Select(t => t.Rule.Id).ToHashSet();
        foreach (var rule in rules) await grains.GetGrain<IJournalGrain>(0).AddRule(rule);
        if (rules is not [var single]) return TypedResults.Ok(new Page<Rule>(rules));
        return known.Contains(single.Id) ? TypedResults.Ok(single) : TypedResults.Created($"/v1/rules/{single.Id}", single);
    }

    private static async Task<Ok<Rule>> Put(string id, HttpRequest request, ThemeNames themes, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var rules = await ReadAsync(request, themes, cancellationToken);
        if (rules is not [var rule]) throw RequestProblem.BadRequest($"There are {rules.Count} rules in the body. Put one at a time, or POST them to /v1/rules.");
        if (rule.Id != id) throw RequestProblem.BadRequest($"The body's `id` is {rule.Id}, the path's is {id}. They must be the same.");
        await grains.GetGrain<IJournalGrain>(0).AddRule(rule);
        return TypedResults.Ok(rule);
    }

    private static async Task<NoContent> Delete(string id, IGrainFactory grains)
    {
        if (!(await grains.GetGrain<IJournalGrain>(0).RemoveRule(id)).Changed) throw Unknown(id);
        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<Rule>> ReadAsync(HttpRequest request, ThemeNames themes, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        return RuleFile.Parse(await reader.ReadToEndAsync(cancellationToken), "body", new RuleVocabulary { Themes = themes.All });
    }

    private static async Task<IEnumerable<RuleTerm>> CurrentAsync(IJournalStore journal, RuleBookCache books, CancellationToken cancellationToken) =>
        (await books.AtLeastAsync((await journal.ReadHeadAsync(cancellationToken)).Control)).Current;

    private static RequestProblem Unknown(string id) => RequestProblem.NotFound($"There is no rule \"{id}\". GET /v1/rules lists them.");
}
