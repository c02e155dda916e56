namespace Monitor.Grains.Wire;

/// <summary>Which types are the domain's own.</summary>
internal static class DomainTypes
{
    private const string Root = "Monitor.Domain";

    public static bool Contains(Type type) =>
        type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) && (name.Length == Root.Length || name[Root.Length] == '.');
}
