using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Grains.Journal;
using Monitor.Grains.Topics;
using Monitor.Server.Hosting;

namespace Monitor.Server.Http;

/// <summary>/v1/cluster, /healthz and /readyz.</summary>
internal static class NodeEndpoints
{
    public static void MapNode(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/cluster", GetCluster).WithTags("cluster").WithSummary("The silos, and how the journal and its folds stand.");
        routes.MapGet("/healthz", () => TypedResults.Ok(new NodeState("ok"))).WithTags("operations").WithSummary("Whether the process answers.");
        routes.MapGet("/readyz", GetReady).WithTags("operations").WithSummary("Whether the node takes work.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Ok<ClusterState>> GetCluster(IGrainFactory grains, DeadLetters deadLetters, NodeAddress address)
    {
        var status = await grains.GetGrain<IJournalGrain>(0).Status();
        var silo = new SiloState(1, Environment.ProcessId, address.Url, status.Ready ? "ready" : "not_ready");
        return TypedResults.Ok(new ClusterState(
            [silo], status.Position, status.Lag, status.TopicsBehind, status.Queued, deadLetters.Count, status.Epoch, status.Stamp, status.Problem));
    }

    private static async Task<Results<Ok<NodeState>, ProblemHttpResult>> GetReady(IGrainFactory grains)
    {
        var status = await grains.GetGrain<IJournalGrain>(0).Status();
        return status.Ready
            ? TypedResults.Ok(new NodeState("ready"))
            : TypedResults.Problem(status.Problem ?? "The node is starting.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How a node is.</summary>
public sealed record NodeState(string Status);

/// <summary>How a cluster is.</summary>
/// <param name="Position">The last journal entry.</param>
/// <param name="Lag">Entries that have not been handed to their topics.</param>
/// <param name="TopicsBehind">Topics that have not folded all that they were handed.</param>
/// <param name="Queued">Articles that wait to be written.</param>
/// <param name="DeadLetters">Entries that topics could not fold, since the start.</param>
/// <param name="Epoch">The number of the journal's writer.</param>
/// <param name="Stamp">When the last entry was written.</param>
/// <param name="Problem">Why nothing is written, or absent.</param>
public sealed record ClusterState(
    IReadOnlyList<SiloState> Silos, long Position, long Lag, int TopicsBehind, int Queued, long DeadLetters, long Epoch, DateTimeOffset Stamp, string? Problem);

/// <summary>How a silo is.</summary>
/// <param name="Silo">Its number, from 1.</param>
/// <param name="State">`ready` or `not_ready`.</param>
public sealed record SiloState(int Silo, int Pid, string Url, string State);
