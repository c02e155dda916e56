using Monitor.Analysis;
using Monitor.Cli.Rendering;
using Monitor.Domain.Articles;
using Monitor.Evaluation.Labels;
using Monitor.Evaluation.Scoring;
using Monitor.Files.Articles;

namespace Monitor.Cli.Evaluation;

/// <summary>Analyses labelled articles and scores them. What cannot be read or has no counterpart is named, and the rest goes on.</summary>
internal sealed class EvaluationRun(Terminal terminal, Lexicon lexicon)
{
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly HashSet<string> _themes = [.. lexicon.Themes.Select(theme => theme.Id)];
    private readonly Dictionary<string, (ArticleLabels Labels, Location Location)> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleAnalysis> _analyses = new(StringComparer.Ordinal);

    /// <summary>How many sentences were said about bad input.</summary>
    public int Problems { get; private set; }

    /// <summary>How many labels are of no article.</summary>
    public int Missing { get; private set; }

    /// <summary>The scores of all labelled articles, in the order of the labels.</summary>
    public async Task<IReadOnlyList<ArticleScore>> ScoreAsync(IReadOnlyList<string> articles, string labels, CancellationToken cancellationToken)
    {
        await ReadLabelsAsync(labels, cancellationToken);
        await CountProgress.ShowAsync(terminal, "Analysing", "article", "articles", progress => AnalyzeAsync(articles, progress, cancellationToken));
        var scores = new List<ArticleScore>(_labels.Count);
        foreach (var (id, (label, location)) in _labels)
        {
            var analysis = _analyses.GetValueOrDefault(id);
            if (analysis is null)
            {
                Missing++;
                Report(location, $"There is no article \"{id}\", so all that is labelled counts as missed. Add the article, or remove the label.");
            }
            scores.Add(ArticleScore.Of(label, analysis));
        }
        return scores;
    }

    private async Task ReadLabelsAsync(string path, CancellationToken cancellationToken)
    {
        await foreach (var item in JsonLinesFile.ReadAsync(path, cancellationToken))
        {
            if (item is RejectedItem rejected) Report(rejected.Location, rejected.Reason);
            if (item is not FileLine line) continue;
            var (labels, reason) = LabelJson.Read(line.Utf8);
            if (labels is null) Report(line.Location, reason!);
            else
            {
                if (_labels.TryGetValue(labels.Id, out var before))
                    Report(line.Location, $"The article \"{labels.Id}\" is labelled in line {before.Location.Line} already; these labels count. Remove one of the two.");
                foreach (var theme in labels.Themes.Select(label => label.Theme).Where(theme => !_themes.Contains(theme)).Distinct())
                    Report(line.Location, $"There is no theme \"{theme}\", so it counts as missed. Correct it (`monitor themes list` shows them), or give --themes.");
                _labels[labels.Id] = (labels, line.Location);
            }
        }
        if (_labels.Count == 0 && Problems == 0) Report(new Location(path, null), "There are no labels in it: the file is empty. Check how it was written.");
    }

    private async Task AnalyzeAsync(IReadOnlyList<string> paths, Action<long, long?> progress, CancellationToken cancellationToken)
    {
        await foreach (var item in new ArticleFiles(TimeProvider.System).ReadAsync(paths, cancellationToken))
        {
            if (item is RejectedItem rejected) Report(rejected.Location, rejected.Reason);
            if (item is not FileArticle { Article: var article }) continue;
            if (_labels.ContainsKey(article.Id)) _analyses[article.Id] = _analyzer.Analyze(article);
            else Report(item.Location, $"The article \"{article.Id}\" has no label and does not count. Label it, or remove it.");
            progress(_analyses.Count, _labels.Count);
        }
    }

    private void Report(Location location, string sentence)
    {
        Problems++;
        terminal.Error($"{location}: {sentence}");
    }
}
