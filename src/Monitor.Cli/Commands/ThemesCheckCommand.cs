using System.CommandLine;
using Monitor.Analysis;
using Monitor.Cli.Rendering;

namespace Monitor.Cli.Commands;

/// <summary>`monitor themes check`: what is wrong with theme files of a user's own.</summary>
internal static class ThemesCheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A theme file (YAML), or a folder as --themes takes it." };
        var json = GlobalOptions.Json();
        return new Command("check", "Say what is wrong with theme files, and run the tests in them.") { path, json }.Does((parsed, terminal, _) =>
        {
            var name = parsed.GetValue(path)!;
            if (!Path.Exists(name)) throw new UsageException($"{name} does not exist. Name a theme file, or a folder of them.");
            var check = LexiconCheck.Of(name);
            if (parsed.GetValue(json))
                foreach (var problem in check.Problems) terminal.Json(new ProblemLine(problem.File, problem.Line, problem.Column, $"{problem.Problem}."));
            else
                foreach (var problem in check.Problems) terminal.Error(problem.Message);
            if (check.Problems.Count == 0 && !parsed.GetValue(json))
                terminal.Paragraph(check.Themes == 0 ? $"{name} is fine, but there is no theme in it." : $"{name} is fine: {Words.Count(check.Themes, "theme")}, {Words.Count(check.Sentences, "sentence")} tested.");
            return Task.FromResult(check.Problems.Count > 0 ? 1 : 0);
        });
    }

    private sealed record ProblemLine(string File, int Line, int Column, string Problem);
}
