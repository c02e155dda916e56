using Monitor.Domain.Rules;

namespace Monitor.Grains.Rules;

/// <summary>The rules that a new journal starts with.</summary>
public interface IDefaultRules
{
    /// <summary>In the order in which they are journaled.</summary>
    IReadOnlyList<Rule> All { get; }
}
