using System.Text.Json;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>`monitor themes check` and `test`, and themes of a user's own in the other commands.</summary>
public sealed class ThemesTests : IDisposable
{
    private const string Collision =
        """
        themes:
          - id: sea.collision
            name: Collision at sea
            definition: Two vessels collide
            actor: [modifier, subject]
            target: [with, in, place]
            patterns: ["(ship+|tanker+) ..6 collide+"]
            tests:
              match: [A Greek tanker collided with a ferry.]
              no-match: [Their interests collided.]
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_theme_file_is_checked_and_what_is_wrong_is_told_with_line_and_column()
    {
        var fine = await MonitorProgram.RunAsync("themes", "check", _folder.Write("fine.yaml", Collision));
        Assert.Equal((0, ""), (fine.ExitCode, fine.Errors));
        Assert.Contains("fine.yaml is fine: 1 theme, 2 sentences tested.", fine.Output, StringComparison.Ordinal);

        var broken = _folder.Write("broken.yaml", Collision.Replace("collide+\"", "collide+ ..\"").Replace("modifier", "nobody"));
        var refused = await MonitorProgram.RunAsync("themes", "check", broken);
        Assert.Equal(1, refused.ExitCode);
        Assert.Collection(
            refused.ErrorLines,
            line => Assert.StartsWith($"{broken}, line 5, column 13: 'nobody' is no role", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{broken}, line 7, column 48: A distance is a number of words", line, StringComparison.Ordinal));

        var problem = JsonDocument.Parse((await MonitorProgram.RunAsync("themes", "check", broken, "--json")).Lines[0]).RootElement;
        Assert.Equal((5, 13), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.Equal(2, (await MonitorProgram.RunAsync("themes", "check", _folder.At("none.yaml"))).ExitCode);
    }

    [Fact]
    public async Task A_sentence_shows_which_part_of_a_theme_matched_what()
    {
        var file = _folder.Write("own.yaml", Collision);
        const string sentence = "A Greek tanker could collide with a Turkish ferry.";

        var shown = await MonitorProgram.RunAsync("themes", "test", file, sentence);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Errors));
        foreach (var part in new[] { "sea.collision matches", "A Greek [[tanker could collide]] with", "(ship+|tanker+)", "Greece (by modifier)", "Turkey (by with)", "called for (by \"could\")" })
            Assert.Contains(part, shown.Output, StringComparison.Ordinal);

        var json = JsonDocument.Parse(Assert.Single((await MonitorProgram.RunAsync("themes", "test", file, sentence, "--json")).Lines)).RootElement;
        Assert.Equal("sea.collision", json.GetProperty("matches")[0].GetProperty("theme").GetString());

        var missed = await MonitorProgram.RunAsync("themes", "test", file, "A Greek tanker sank.");
        Assert.Contains("sea.collision does not match; nearest is", missed.Output, StringComparison.Ordinal);
        Assert.Contains("missing collide+", missed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_of_ones_own_are_found_by_the_other_commands()
    {
        _folder.Write("themes/own.yaml", Collision);
        var article = _folder.Write("article.txt", "date 2021-05-18 A Greek tanker collided with a ferry.");

        var analysis = await MonitorProgram.RunAsync("analyze", article, "--json", "--themes", _folder.At("themes"));

        Assert.Contains("\"theme\":\"sea.collision\"", analysis.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await MonitorProgram.RunAsync("themes", "show", "sea.collision", "--themes", _folder.At("themes"))).ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
