using Monitor.Analysis.Matching;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>All themes compiled, with the tables that lead from a term that occurs to the patterns worth trying. Immutable.</summary>
internal sealed class CompiledThemes
{
    private CompiledThemes(IReadOnlyList<Theme> themes, Pattern[] patterns, TermClasses classes, int termCount)
    {
        (Themes, Patterns, ClassCount) = (themes, patterns, classes.Count);
        ClassesByTerm = classes.ClassesByTerm(termCount);
        PatternsByTrigger = Lists.Invert(classes.Count, patterns.SelectMany((pattern, id) => pattern.Triggers.Select(trigger => (trigger, id))));
    }

    public IReadOnlyList<Theme> Themes { get; }

    public Pattern[] Patterns { get; }

    public int ClassCount { get; }

    public Lists ClassesByTerm { get; }

    public Lists PatternsByTrigger { get; }

    /// <summary>Compiles definitions, adding their words to <paramref name="terms"/>.</summary>
    /// <exception cref="LexiconException">A pattern cannot be understood.</exception>
    /// <returns>To be called when all terms of the lexicon are known.</returns>
    public static Func<CompiledThemes> Compile(IReadOnlyList<ThemeDefinition> definitions, WordSets sets, Inflections inflections, TermTable terms)
    {
        var classes = new TermClasses();
        var compiler = new PatternCompiler(sets, inflections, terms, classes);
        var drafts = new List<(int Theme, PatternDefinition Definition, bool IsExclusion, Expression Expression)>();
        for (var theme = 0; theme < definitions.Count; theme++)
        {
            foreach (var pattern in definitions[theme].Patterns) drafts.Add((theme, pattern, false, Compile(compiler, pattern.Match)));
            foreach (var exclusion in definitions[theme].Exclusions)
                drafts.Add((theme, new PatternDefinition(exclusion, null, null, null), true, Compile(compiler, exclusion)));
        }
        var analysis = new PatternAnalysis(classes, terms.Terms);
        var patterns = new List<Pattern>();
        foreach (var (theme, definition, isExclusion, expression) in drafts)
        {
            var triggers = analysis.Triggers(expression) ?? throw definition.Match.Error("A pattern needs a word besides its slots");
            patterns.Add(new Pattern(
                theme, isExclusion, expression, [.. PatternAnalysis.Required(expression)], triggers, analysis.Specificity(expression), definition.Status,
                definition.Actor ?? definitions[theme].Actor, definition.Target ?? definitions[theme].Target));
        }
        return () => new CompiledThemes([.. definitions.Select(definition => definition.Theme)], [.. patterns], classes, terms.Terms.Count);
    }

    private static Expression Compile(PatternCompiler compiler, SourceText pattern)
    {
        try
        {
            return compiler.Compile(pattern.Text);
        }
        catch (PatternSyntaxException error)
        {
            throw pattern.Error(error);
        }
    }
}
