using Monitor.Domain.Rules;
using Monitor.Files.Rules;
using Monitor.Grains.Rules;

namespace Monitor.Server.Hosting;

/// <summary>The rules that ship with Monitor.</summary>
internal sealed class ShippedRules : IDefaultRules
{
    public IReadOnlyList<Rule> All => DefaultRules.All;
}
