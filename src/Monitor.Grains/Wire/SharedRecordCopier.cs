using Orleans.Serialization.Cloning;

namespace Monitor.Grains.Wire;

/// <summary>
/// Hands the domain's records over as they are between grains of one silo: they are immutable, and copying an article costs more than folding it.
/// Between silos they travel as JSON.
/// </summary>
internal sealed class SharedRecordCopier : IGeneralizedCopier
{
    public bool IsSupportedType(Type type) => DomainTypes.Contains(type);

    public object? DeepCopy(object? input, CopyContext context) => input;
}
