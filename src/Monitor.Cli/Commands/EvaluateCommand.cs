using System.CommandLine;
using Monitor.Analysis;
using Monitor.Cli.Evaluation;
using Monitor.Cli.Rendering;
using Monitor.Evaluation.Scoring;

namespace Monitor.Cli.Commands;

/// <summary>`monitor evaluate`: how good the analysis is on labelled articles.</summary>
internal static class EvaluateCommand
{
    private const int MissesShown = 10;

    public static Command Create()
    {
        var articles = new Argument<string>("ARTICLES") { Description = "A file or folder of articles." };
        var labels = new Argument<string>("LABELS") { Description = "What readers found in them: JSON Lines, also .gz and .zst (docs/evaluation.md)." };
        var misses = new Option<int>("--misses") { Description = "Show so many of the articles with the most errors.", HelpName = "N", DefaultValueFactory = _ => MissesShown };
        var (json, themes) = (GlobalOptions.Json(), GlobalOptions.Lexicon());
        return new Command("evaluate", "Tell how good the analysis is on labelled articles; nothing is stored.") { articles, labels, misses, json, themes }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var paths = PathArguments.Check([parsed.GetValue(articles)!]);
                var labelled = parsed.GetValue(labels)!;
                if (!File.Exists(labelled)) throw new UsageException($"{labelled} {(Directory.Exists(labelled) ? "is a folder" : "does not exist")}. Name a file of labels.");
                var run = new EvaluationRun(terminal, Lexicon.Load(parsed.GetValue(themes)));
                var scored = await run.ScoreAsync(paths, labelled, cancellationToken);
                var scores = Scores.Of(scored);
                if (parsed.GetValue(json)) EvaluationLines.Write(terminal, scores, run.Missing, scored);
                else new EvaluationPage(terminal).Write(scores, run.Missing, scored, parsed.GetValue(misses));
                return run.Problems > 0 ? 1 : 0;
            });
    }
}
