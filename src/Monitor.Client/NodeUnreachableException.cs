namespace Monitor.Client;

/// <summary>No node answers at an address, or it stopped answering and did not come back.</summary>
public sealed class NodeUnreachableException : Exception
{
    internal NodeUnreachableException(Uri address, Exception? inner)
        : base($"No node answers at {address.GetLeftPart(UriPartial.Authority)}.", inner) => Address = address;

    /// <summary>Where a node was looked for.</summary>
    public Uri Address { get; }
}
