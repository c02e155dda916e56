using System.Globalization;
using Monitor.Cli.Rendering;
using Monitor.Domain.Alerts;
using Monitor.Grains.Alerts;

namespace Monitor.Cli;

/// <summary>
/// Shows the alerts of a node as they come. Topics fold side by side, so that alerts which come together are in no order that means something: they are
/// shown in the order of their events.
/// </summary>
/// <param name="after">The cursor of the last alert that is known.</param>
internal sealed class AlertWatch(AlertFeed feed, AlertOutput output, long after)
{
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(500);

    private readonly List<Alert> _waiting = [];
    private long _read = after;

    /// <summary>How many were raised.</summary>
    public int Raised { get; private set; }

    /// <summary>Shows all that come until it is cancelled.</summary>
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowNowAndThenAsync(stop.Token);
        try
        {
            await foreach (var alert in feed.ReadAsync(_read, cancellationToken)) Take(alert);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The only way in which a feed ends.
        }
        finally
        {
            await stop.CancelAsync();
            await showing;
        }
    }

    /// <summary>Shows all that are there.</summary>
    public async Task ShowUpToHeadAsync(CancellationToken cancellationToken)
    {
        var head = await feed.ReadHeadAsync(cancellationToken);
        if (_read < head)
        {
            await foreach (var alert in feed.ReadAsync(_read, cancellationToken))
            {
                Take(alert);
                if (_read >= head) break;
            }
        }
        Show();
    }

    private async Task ShowNowAndThenAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Together);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) Show();
        }
        catch (OperationCanceledException)
        {
            Show();
        }
    }

    private void Take(Alert alert)
    {
        lock (_waiting) _waiting.Add(alert);
        _read = long.Parse(alert.Cursor, CultureInfo.InvariantCulture);
        if (alert.Change == AlertChange.Raised) Raised++;
    }

    private void Show()
    {
        List<Alert> shown;
        lock (_waiting)
        {
            shown = [.. _waiting.OrderBy(a => a.Receipt.To).ThenBy(a => a.Topic, StringComparer.Ordinal).ThenBy(a => a.Revision)];
            _waiting.Clear();
        }
        foreach (var alert in shown) output.Follow(alert);
    }
}
