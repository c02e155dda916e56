using System.Text;
using System.Text.Json;
using Monitor.Client.Http;
using Monitor.Domain.Json;
using Monitor.Domain.Rules;

namespace Monitor.Client;

public sealed partial class MonitorClient
{
    /// <summary>The rules in force.</summary>
    public IAsyncEnumerable<Rule> ListRulesAsync(CancellationToken cancellationToken = default) =>
        ListAsync<Rule>(() => new Query("v1", "rules"), cancellationToken);

    /// <summary>One rule.</summary>
    public Task<Rule> GetRuleAsync(string id, CancellationToken cancellationToken = default) => GetAsync<Rule>(new Query("v1", "rules", id), cancellationToken);

    /// <summary>Brings the rules of a file into force, new or in place of those with their ids, and returns them as they were read.</summary>
    /// <param name="yaml">One rule or several. <see cref="MonitorApiException.Errors"/> says all that is wrong with it, with lines.</param>
    public async Task<IReadOnlyList<Rule>> AddRulesAsync(string yaml, CancellationToken cancellationToken = default)
    {
        var added = await PostAsync<JsonElement>(
            new Query("v1", "rules"), () => new StringContent(yaml, Encoding.UTF8, "application/yaml"), cancellationToken).ConfigureAwait(false);
        return added.TryGetProperty("items", out _)
            ? added.Deserialize<Page<Rule>>(MonitorJson.Options)!.Items
            : [added.Deserialize<Rule>(MonitorJson.Options)!];
    }

    /// <summary>Takes a rule out of force. Its open alerts are resolved.</summary>
    public async Task RemoveRuleAsync(string id, CancellationToken cancellationToken = default) =>
        (await SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, new Query("v1", "rules", id).ToString()), cancellationToken).ConfigureAwait(false)).Dispose();
}
