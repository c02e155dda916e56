using Monitor.Analysis.Matching;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>All themes compiled, with the tables that lead from a term that occurs to the patterns worth trying. Immutable.</summary>
internal sealed class CompiledThemes
{
    private const int MostClasses = 12;

    private readonly TermUses[] _uses;
    private readonly int[] _sharedIndexes;

    private CompiledThemes(IReadOnlyList<Theme> themes, Pattern[] patterns, int[][] classes, int termCount)
    {
        (Themes, Patterns, ClassCount) = (themes, patterns, classes.Length);
        ClassesByTerm = Lists.Invert(termCount, classes);
        PatternsByTrigger = Lists.Invert(termCount, Array.ConvertAll(patterns, pattern => TriggerTerms(pattern, classes)));
        _uses = new TermUses[termCount];
        for (var term = 0; term < termCount; term++)
        {
            if (PatternsByTrigger[term].Length > 0) _uses[term] |= TermUses.Trigger;
            if (ClassesByTerm[term].Length > 0) _uses[term] |= ClassesByTerm[term].Length > MostClasses ? TermUses.Shared : TermUses.Classes;
        }
        var shared = 0;
        _sharedIndexes = Array.ConvertAll(_uses, uses => (uses & TermUses.Shared) != 0 ? shared++ : -1);
        SharedCount = shared;
        SharedByClass = Lists.Select(classes, _sharedIndexes);
    }

    public IReadOnlyList<Theme> Themes { get; }

    public Pattern[] Patterns { get; }

    public int ClassCount { get; }

    public Lists ClassesByTerm { get; }

    /// <summary>How many terms belong to many classes.</summary>
    public int SharedCount { get; }

    /// <summary>By class, the <see cref="SharedIndexOf">indexes</see> of those of its terms that belong to many classes.</summary>
    public Lists SharedByClass { get; }

    /// <summary>By term, the patterns to try where it occurs.</summary>
    public Lists PatternsByTrigger { get; }

    /// <summary>The place of a term among those that belong to many classes; -1 if it does not.</summary>
    public int SharedIndexOf(int term) => _sharedIndexes[term];

    /// <summary>What a term is used for, in one byte of a small table: most hits of an article are used for little.</summary>
    public TermUses UsesOf(int term) => _uses[term];

    /// <summary>Compiles definitions, adding their words to <paramref name="terms"/>.</summary>
    /// <param name="report">Takes a pattern that cannot be understood: throws it, or keeps it.</param>
    /// <param name="parts">Keeps which part of a pattern is which part of its expression; null where nobody will ask.</param>
    /// <returns>To be called when all terms of the lexicon are known, with their final ids by those in <paramref name="terms"/>, and their number.</returns>
    public static Func<int[], int, CompiledThemes> Compile(
        IReadOnlyList<ThemeDefinition> definitions, WordSets sets, Inflections inflections, TermTable terms, Action<LexiconException> report, PatternParts? parts)
    {
        var classes = new TermClasses();
        var compiler = new PatternCompiler(sets, inflections, terms, classes, parts);
        var drafts = new List<(int Theme, PatternDefinition Definition, bool IsExclusion, Expression Expression)>();
        for (var theme = 0; theme < definitions.Count; theme++)
        {
            foreach (var pattern in definitions[theme].Patterns)
                if (Compile(compiler, pattern.Match, report) is { } expression) drafts.Add((theme, pattern, false, expression));
            foreach (var exclusion in definitions[theme].Exclusions)
                if (Compile(compiler, exclusion, report) is { } expression) drafts.Add((theme, new PatternDefinition(exclusion, null, null, null), true, expression));
        }
        var analysis = new PatternAnalysis(classes, terms.Terms);
        var patterns = new List<Pattern>();
        foreach (var (theme, definition, isExclusion, expression) in drafts)
        {
            if (analysis.Triggers(expression) is not { } triggers)
            {
                report(definition.Match.Error("A pattern needs a word besides its slots"));
                continue;
            }
            patterns.Add(new Pattern(
                theme, isExclusion, expression, [.. PatternAnalysis.Classes(expression)],
                [.. PatternAnalysis.Required(expression).Where(required => triggers.Length > 1 || triggers[0] != required)], triggers, analysis.Specificity(expression), definition.Status,
                definition.Actor ?? definitions[theme].Actor, definition.Target ?? definitions[theme].Target, definition.Match));
        }
        return (ids, count) => new CompiledThemes([.. definitions.Select(definition => definition.Theme)], [.. patterns], classes.Renumbered(ids), count);
    }

    private static int[] TriggerTerms(Pattern pattern, int[][] classes)
    {
        if (pattern.Triggers is [var only]) return classes[only];
        var terms = new HashSet<int>();
        foreach (var trigger in pattern.Triggers) terms.UnionWith(classes[trigger]);
        return [.. terms];
    }

    private static Expression? Compile(PatternCompiler compiler, SourceText pattern, Action<LexiconException> report)
    {
        try
        {
            return compiler.Compile(pattern.Text);
        }
        catch (PatternSyntaxException error)
        {
            report(pattern.Error(error));
            return null;
        }
    }
}

/// <summary>What patterns use a term for.</summary>
[Flags]
internal enum TermUses : byte
{
    None = 0,

    /// <summary>There are patterns to try where it occurs.</summary>
    Trigger = 1,

    /// <summary>It belongs to classes, which are told of it.</summary>
    Classes = 2,

    /// <summary>It belongs to so many classes that they look it up instead of being told of it.</summary>
    Shared = 4,
}
