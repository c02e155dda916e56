namespace Monitor.Server.Hosting;

/// <summary>Where the HTTP API of this node is, once it listens.</summary>
internal sealed class NodeAddress
{
    public string Url { get; set; } = "";
}
