namespace Monitor.Server.Tests;

/// <summary>Waits for a condition.</summary>
internal static class Until
{
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(10, patience.Token);
    }
}
