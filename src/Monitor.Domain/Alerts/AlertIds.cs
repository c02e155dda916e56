using System.Security.Cryptography;
using System.Text;

namespace Monitor.Domain.Alerts;

/// <summary>The stable ids of alerts.</summary>
public static class AlertIds
{
    /// <summary>80 bits of SHA-256, in hex, over rule, version, topic, theme and the article that opened it.</summary>
    /// <param name="openedBy">The article's id; for a correction, its position as well.</param>
    /// <param name="again">0, or how many alerts of these it has opened already.</param>
    public static string Of(string rule, string version, string topic, string theme, string openedBy, int again)
    {
        var name = string.Join('\0', rule, version, topic, theme, openedBy) + (again == 0 ? "" : $"\0{again}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 10));
    }
}
