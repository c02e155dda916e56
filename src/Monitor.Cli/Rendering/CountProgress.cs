using System.Diagnostics;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>Shows how far something is: a bar on a terminal, a line now and then on stderr elsewhere.</summary>
internal static class CountProgress
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    /// <summary>Runs the work, which reports how many are done, and of how many where that is known.</summary>
    public static Task ShowAsync(Terminal terminal, string what, string noun, string nouns, Func<Action<long, long?>, Task> work) =>
        terminal.IsInteractive ? terminal.LiveAsync(console => ShowBarAsync(console, what, noun, nouns, work)) : work(Lines(what, nouns));

    private static Task ShowBarAsync(IAnsiConsole console, string what, string noun, string nouns, Func<Action<long, long?>, Task> work) =>
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(what);
                task.IsIndeterminate = true;
                var watch = Stopwatch.StartNew();
                await work((done, total) =>
                {
                    if (total is { } all)
                    {
                        task.IsIndeterminate = false;
                        task.MaxValue = Math.Max(1, all);
                        task.Value = Math.Min(done, all);
                    }
                    task.Description = $"{what} {Words.Count(done, noun, nouns)}, {Words.Number(Math.Round(done / Math.Max(0.001, watch.Elapsed.TotalSeconds)))}/s";
                });
            });

    private static Action<long, long?> Lines(string what, string nouns)
    {
        var watch = Stopwatch.StartNew();
        return (done, total) =>
        {
            if (watch.Elapsed < LineEvery) return;
            watch.Restart();
            Terminal.Note($"{what} {Words.Number(done)}{(total is { } all ? $" of {Words.Number(all)}" : "")} {nouns}");
        };
    }
}

/// <summary>Reports where it happens: <see cref="Progress{T}"/> would on another thread, later than what it tells of.</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
