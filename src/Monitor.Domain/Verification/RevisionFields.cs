using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Alerts;
using Monitor.Domain.Json;

namespace Monitor.Domain.Verification;

/// <summary>What a stored revision of an alert and the one that the fold produces must have in common, in a form that can be compared and shown.</summary>
internal sealed class RevisionFields
{
    private readonly (string Name, string Value)[] _fields;

    private RevisionFields(params (string, string)[] fields) => _fields = fields;

    /// <summary>Those of a stored revision.</summary>
    public static RevisionFields Of(Alert alert) => new(
        ("change", alert.Change.ToString()), ("status", alert.Status.ToString()), ("position", Text(alert.Position)), ("rule", alert.Rule),
        ("topic", alert.Topic), ("theme", alert.Theme), ("severity", alert.Severity.ToString()), ("openedBy", alert.OpenedBy), ("raisedAt", Text(alert.RaisedAt)),
        ("mergedInto", alert.MergedInto ?? "nothing"), ("counts", alert.Counts.ToString()), ("receipt", Text(alert.Receipt)));

    /// <summary>Those of a revision as the fold produces it.</summary>
    public static RevisionFields Of(AlertRevision revision) => new(
        ("change", revision.Change.ToString()), ("status", revision.Status.ToString()), ("position", Text(revision.Position)), ("rule", revision.Rule),
        ("topic", revision.Topic), ("theme", revision.Theme), ("severity", revision.Severity.ToString()), ("openedBy", revision.OpenedBy), ("raisedAt", Text(revision.RaisedAt)),
        ("mergedInto", revision.MergedInto ?? "nothing"), ("counts", revision.Counts.ToString()), ("receipt", Text(revision.Receipt)));

    /// <summary>128 bits that stand for all fields.</summary>
    public UInt128 Digest()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', _fields.Select(f => f.Value))));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }

    /// <summary>"counts is A, not B" for the first field in which the stored revision is not as folded.</summary>
    public static string Compare(RevisionFields stored, RevisionFields folded)
    {
        for (var i = 0; i < stored._fields.Length; i++)
            if (stored._fields[i] != folded._fields[i])
                return $"{stored._fields[i].Name} is {stored._fields[i].Value}, not {folded._fields[i].Value}";
        return "nothing differs";
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset value) => value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Text(Receipt receipt) => JsonSerializer.Serialize(
        receipt with { Numbers = new SortedDictionary<string, double>(receipt.Numbers.ToDictionary(), StringComparer.Ordinal) }, MonitorJson.Options);
}
