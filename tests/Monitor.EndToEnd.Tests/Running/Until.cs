namespace Monitor.EndToEnd.Tests.Running;

/// <summary>Waits for conditions that another process brings about.</summary>
public static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task TrueAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (!await holds()) await Task.Delay(Pause, limit.Token);
    }
}
