using System.CommandLine;
using Monitor.Analysis;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Theme = Monitor.Client.Node.Theme;

namespace Monitor.Cli.Commands;

/// <summary>`monitor themes`: the taxonomy and its language. Of this program, unless a node is named.</summary>
internal static class ThemesCommand
{
    public static Command Create() => new("themes", "List, show, check and test themes: the kinds of event that articles report.")
    {
        List(), Show(), ThemesCheckCommand.Create(), ThemesTestCommand.Create(),
    };

    private static Command List()
    {
        var (server, limit, json, folder) = (GlobalOptions.Server(), GlobalOptions.Limit(), GlobalOptions.Json(), GlobalOptions.Lexicon());
        return new Command("list", "List the themes in the order of the taxonomy.") { limit, json, folder, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            var themes = ReadAsync(parsed, server, folder, cancellationToken).Take(parsed.GetLimit(limit));
            if (parsed.GetValue(json))
            {
                await terminal.JsonAsync(themes);
                return;
            }
            var listing = new Listing(terminal, new Column("Theme"), new Column("Definition", Least: 24));
            await foreach (var theme in themes) listing.Add(theme.Id, theme.Definition);
            listing.Flush();
        });
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "The id of the theme, such as military.troop_withdrawal." };
        var (server, json, folder) = (GlobalOptions.Server(), GlobalOptions.Json(), GlobalOptions.Lexicon());
        return new Command("show", "Show one theme and its codes in CAMEO, PLOVER and GDELT.") { id, json, folder, server }.Does(async (parsed, terminal, cancellationToken) =>
        {
            var name = parsed.GetValue(id)!;
            var theme = await ReadAsync(parsed, server, folder, cancellationToken).FirstOrDefaultAsync(t => t.Id == name, cancellationToken)
                ?? throw new NotFoundException($"There is no theme \"{name}\". `monitor themes list` shows them.");
            if (parsed.GetValue(json)) terminal.Json(theme);
            else Write(terminal, theme);
        });
    }

    private static void Write(Terminal terminal, Theme theme)
    {
        terminal.Line(new Toned(theme.Name, Tone.Strong), " ", new Toned(theme.Id, Tone.Faint));
        terminal.Paragraph($"{theme.Definition.TrimEnd('.')}.", 2);
        foreach (var (scheme, codes) in new[] { ("CAMEO", theme.Cameo), ("PLOVER", theme.Plover), ("GDELT", theme.Gdelt) })
            if (codes.Count > 0) terminal.Paragraph($"{scheme,-7} {string.Join(", ", codes)}", 2, Tone.Faint);
    }

    private static IAsyncEnumerable<Theme> ReadAsync(ParseResult parsed, Option<string?> server, Option<string?> folder, CancellationToken cancellationToken) =>
        parsed.GetValue(server) is null ? Local(parsed.GetValue(folder)).ToAsyncEnumerable() : Remote(parsed.Connect(server), cancellationToken);

    private static IEnumerable<Theme> Local(string? folder) =>
        Lexicon.Load(folder).Themes.Select(t => new Theme(t.Id, t.Name, t.Definition, t.Cameo, t.Plover, t.Gdelt));

    private static async IAsyncEnumerable<Theme> Remote(MonitorClient client, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (client) await foreach (var theme in client.ListThemesAsync(cancellationToken)) yield return theme;
    }
}
