using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Domain.Verification;
using Monitor.Storage.Sqlite;

namespace Monitor.Cli.Commands;

/// <summary>`monitor verify`: folds the journal again and compares with what is stored.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (data, json) = (GlobalOptions.Data(), GlobalOptions.Json());
        return new Command("verify", "Fold the journal again and compare alerts, revisions and topics with what is stored; a node may go on meanwhile.") { data, json }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                using var folder = SqliteDataFolder.OpenReadOnly(parsed.GetValue(data)!);
                var end = (await folder.Journal.ReadHeadAsync(cancellationToken)).Position;
                VerificationResult? result = null;
                await CountProgress.ShowAsync(terminal, "Verifying", "entry", "entries", async progress =>
                    result = await new Verifier(folder.Journal, folder.Snapshots, folder.Alerts).RunAsync(new DirectProgress<long>(p => progress(p, end)), cancellationToken));
                if (parsed.GetValue(json)) terminal.Json(result!);
                else Write(terminal, folder.Path, result!);
                return result!.Difference is null ? 0 : 1;
            });
    }

    private static void Write(Terminal terminal, string folder, VerificationResult result)
    {
        var counts = $"{Words.Count(result.Entries, "entry", "entries")}, {Words.Count(result.Articles, "article")}, {Words.Count(result.Topics, "topic")}, "
            + $"{Words.Count(result.Alerts, "alert")}, {Words.Count(result.Revisions, "revision")}";
        if (result.Difference is { } difference)
        {
            terminal.Error($"{folder} is not what its journal says: {difference}");
            terminal.Paragraph($"Read up to the difference: {counts}.");
            return;
        }
        terminal.Paragraph($"{folder} is what its journal says: {counts}.");
        if (result.Pending > 0) terminal.Paragraph($"{Words.Count(result.Pending, "revision")} will follow when a node runs on it.");
    }
}
