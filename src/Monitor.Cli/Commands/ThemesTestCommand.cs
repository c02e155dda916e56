using System.CommandLine;
using Monitor.Analysis.Explanations;
using Monitor.Cli.Rendering;

namespace Monitor.Cli.Commands;

/// <summary>`monitor themes test`: which part of a theme matches what in a sentence.</summary>
internal static class ThemesTestCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A theme file (YAML)." };
        var sentence = new Argument<string>("SENTENCE") { Description = "The sentence, in quotation marks." };
        var (themes, json) = (GlobalOptions.Lexicon(), GlobalOptions.Json());
        return new Command("test", "Show which patterns of a theme file match a sentence, and which part matches what.") { file, sentence, themes, json }.Does((parsed, terminal, _) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new UsageException($"{path} {(Directory.Exists(path) ? "is a folder" : "does not exist")}. Name one theme file.");
            var explainer = ThemeExplainer.Load(path, parsed.GetValue(themes));
            var text = parsed.GetValue(sentence)!;
            var explanation = explainer.Explain(text);
            if (parsed.GetValue(json)) terminal.Json(explanation);
            else new ExplanationPage(terminal, explainer.NameOf).Write(text, explanation);
            return Task.FromResult(0);
        });
    }
}
