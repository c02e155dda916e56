using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>What can be known of a pattern before any text: which classes it needs, which of them to wait for, how specific it is.</summary>
internal sealed class PatternAnalysis
{
    private static readonly HashSet<string> CommonWords =
    [
        .. ("people person man men government state states country president minister official officials leader leaders year years day days month week time new first last "
        + "two one three million billion percent company market world national international group group part power party house city report reports made make take took "
        + "taken taking set hold held keep put give given get go going come came call called find force forces military police army security war attack attacks deal talks meeting "
        + "plan plans work working use used high long man woman women children open work right back line order end start support help law court case home school "
        + "public political economic foreign general member members local own good way old plan big large small need want see know say").Split(' '),
    ];

    private readonly double[] _costs;

    public PatternAnalysis(TermClasses classes, IReadOnlyList<Term> terms)
    {
        var functionWords = FunctionWords.All.Select(entry => entry.Word).ToHashSet(StringComparer.Ordinal);
        double[] costs = [.. terms.Select(term => term.Kind == TermKind.Name ? 0 : CostOf(term, functionWords))];
        _costs = new double[classes.Count];
        for (var id = 0; id < classes.Count; id++)
            foreach (var term in classes[id]) _costs[id] += costs[term];
    }

    /// <summary>The classes of which one is in every match; null if a match needs no word at all.</summary>
    public int[]? Triggers(Expression expression) => expression switch
    {
        Expression.TermClass leaf => [leaf.Id],
        Expression.Slot => null,
        Expression.Join join => Cheaper(Triggers(join.Left), Triggers(join.Right)),
        Expression.All all => all.Parts.Select(Triggers).Aggregate(Cheaper),
        Expression.Union union => union.Options.Select(Triggers).Aggregate((a, b) => a == null || b == null ? null : [.. a.Union(b)]),
        _ => null,
    };

    /// <summary>The classes that it looks at, each at least once.</summary>
    public static IEnumerable<int> Classes(Expression expression) => expression switch
    {
        Expression.TermClass leaf => [leaf.Id],
        Expression.Join join => Classes(join.Left).Concat(Classes(join.Right)),
        Expression.All all => all.Parts.SelectMany(Classes),
        Expression.Union union => union.Options.SelectMany(Classes),
        _ => [],
    };

    /// <summary>The classes that are all in every match.</summary>
    public static IEnumerable<int> Required(Expression expression) => expression switch
    {
        Expression.TermClass leaf => [leaf.Id],
        Expression.Join join => Required(join.Left).Union(Required(join.Right)),
        Expression.All all => all.Parts.SelectMany(Required).Distinct(),
        Expression.Union union => union.Options.Select(Required).Aggregate((a, b) => a.Intersect(b)),
        _ => [],
    };

    /// <summary>
    /// From 0 to 1: each thing asked for adds, wide distances and common words take away. One rare phrase gives about 0.6, two words within
    /// a few of each other about 0.75, three or more 0.8 and higher.
    /// </summary>
    public double Specificity(Expression expression) => 1 - (1 / (1 + Weight(expression)));

    private double Weight(Expression expression) => expression switch
    {
        Expression.TermClass leaf => Math.Clamp(2.2 - (0.35 * Math.Log10(1 + _costs[leaf.Id])), 0.4, 2.2),
        Expression.Slot slot => slot.Kind is SlotKind.Number or SlotKind.Name ? 0.5 : 1.2,
        Expression.Join join => Weight(join.Left) + (Weight(join.Right) * (1 - (0.03 * join.Joint.Words))),
        Expression.All all => all.Parts.Average(Weight) + 0.3,
        Expression.Union union => union.Options.Min(Weight),
        _ => 0,
    };

    private int[]? Cheaper(int[]? a, int[]? b) => a == null ? b : b == null ? a : Cost(a) <= Cost(b) ? a : b;

    private double Cost(int[] classes) => classes.Sum(id => _costs[id]);

    /// <summary>A guess at how often a term occurs in news: function words most, phrases least.</summary>
    private static double CostOf(Term term, HashSet<string> functionWords) =>
        term.Words.Length > 1 ? 0.2 : functionWords.Contains(term.Words[0]) ? 60 : CommonWords.Contains(term.Words[0]) ? 15 : 1;
}
