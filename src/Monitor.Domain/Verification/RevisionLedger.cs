using System.Globalization;
using Monitor.Domain.Alerts;

namespace Monitor.Domain.Verification;

/// <summary>The stored revisions of alerts, ticked off as the fold produces them. Some 100 bytes each.</summary>
internal sealed class RevisionLedger
{
    private const int Page = 500;
    private readonly IAlertStore _store;
    private readonly Dictionary<(string Alert, int Revision), UInt128> _open = [];
    private readonly HashSet<string> _alerts = new(StringComparer.Ordinal);
    private readonly List<AlertRevision> _missing = [];

    private RevisionLedger(IAlertStore store) => _store = store;

    /// <summary>Alerts that the fold raised.</summary>
    public int Alerts => _alerts.Count;

    /// <summary>Revisions that the fold produced.</summary>
    public int Revisions { get; private set; }

    /// <summary>Revisions that the fold produced and the log does not have.</summary>
    public IReadOnlyList<AlertRevision> Missing => _missing;

    /// <summary>Reads the log; revisions of later entries than <paramref name="end"/> are none of this verification's.</summary>
    /// <exception cref="DifferenceException">The cursors have a gap, or a revision is there twice.</exception>
    public static async Task<RevisionLedger> LoadAsync(IAlertStore store, long end, CancellationToken cancellationToken)
    {
        var ledger = new RevisionLedger(store);
        for (long cursor = 0; ;)
        {
            var page = await store.ReadAfterAsync(cursor, Page, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) return ledger;
            foreach (var alert in page)
            {
                if (alert.Cursor != (++cursor).ToString(CultureInfo.InvariantCulture)) throw new DifferenceException($"The alert log has revision {alert.Cursor} at cursor {cursor}.");
                if (alert.Position <= end && !ledger._open.TryAdd((alert.Id, alert.Revision), RevisionFields.Of(alert).Digest()))
                    throw new DifferenceException($"Revision {alert.Revision} of alert {alert.Id} is in the log twice.");
            }
        }
    }

    /// <summary>Ticks off what the fold produced.</summary>
    /// <exception cref="DifferenceException">The stored revision is another.</exception>
    public async Task TakeAsync(IReadOnlyList<AlertRevision> produced, CancellationToken cancellationToken)
    {
        foreach (var revision in produced)
        {
            _alerts.Add(revision.AlertId);
            Revisions++;
            if (!_open.Remove((revision.AlertId, revision.Revision), out var stored)) _missing.Add(revision);
            else if (stored != RevisionFields.Of(revision).Digest()) throw await DifferAsync(revision, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks at what was not ticked off.</summary>
    /// <param name="isPending">Whether a missing revision will still come.</param>
    /// <exception cref="DifferenceException">A stored revision does not follow from the journal, or one that should be stored is not.</exception>
    public void Close(Func<AlertRevision, bool> isPending)
    {
        foreach (var revision in _missing)
            if (!isPending(revision))
                throw new DifferenceException(
                    $"Revision {revision.Revision} ({revision.Change}) of alert {revision.AlertId} ({revision.Rule}, {revision.Topic}, {revision.Theme}) follows from the entry at position {revision.Position}, but is not in the alert log.");
        if (_open.Count == 0) return;
        var (alert, number) = _open.Keys.Order().First();
        throw new DifferenceException($"Revision {number} of alert {alert} is in the alert log, but does not follow from the journal ({_open.Count} such).");
    }

    private async Task<DifferenceException> DifferAsync(AlertRevision revision, CancellationToken cancellationToken)
    {
        var stored = (await _store.ReadAsync(revision.AlertId, cancellationToken).ConfigureAwait(false)).First(a => a.Revision == revision.Revision);
        return new DifferenceException(
            $"Revision {revision.Revision} of alert {revision.AlertId} ({revision.Rule}, {revision.Topic}, {revision.Theme}) is stored otherwise than the journal says: "
            + $"{RevisionFields.Compare(RevisionFields.Of(stored), RevisionFields.Of(revision))}.");
    }
}
