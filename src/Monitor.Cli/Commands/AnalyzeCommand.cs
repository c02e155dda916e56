using System.CommandLine;
using Monitor.Analysis;
using Monitor.Cli.Rendering;
using Monitor.Files.Articles;

namespace Monitor.Cli.Commands;

/// <summary>`monitor analyze`: analysis alone, no store, no node.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var paths = PathArguments.Create(ArgumentArity.ZeroOrMore);
        var (json, themes) = (GlobalOptions.Json(), GlobalOptions.Lexicon());
        return new Command("analyze", "Show what articles name and report, with the evidence marked; nothing is stored.") { paths, json, themes }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var files = PathArguments.Get(parsed, paths);
                var lexicon = Lexicon.Load(parsed.GetValue(themes));
                var analyzer = new Analyzer(lexicon);
                var page = new AnalysisPage(terminal, lexicon.NameOf);
                var rejected = 0;
                await foreach (var item in new ArticleFiles(TimeProvider.System).ReadAsync(files, cancellationToken))
                {
                    if (item is RejectedItem)
                    {
                        terminal.Error(item.ToString()!);
                        rejected++;
                    }
                    if (item is not FileArticle { Article: var article }) continue;
                    var analysis = analyzer.Analyze(article);
                    if (parsed.GetValue(json)) terminal.Json(AnalysisLine.Of(article, analysis));
                    else page.Write(article, analysis);
                }
                return rejected > 0 ? 1 : 0;
            });
    }
}
