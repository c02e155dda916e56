using Monitor.Analysis.Loading;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis;

/// <summary>What is wrong with lexicon files of a user's own, and what is in them.</summary>
/// <param name="Problems">All that is wrong, in the order of files and lines: what cannot be understood, or else the tests in the files that fail.</param>
/// <param name="Themes">How many themes they define.</param>
/// <param name="Sentences">How many tests they carry.</param>
public sealed record LexiconCheck(IReadOnlyList<LexiconException> Problems, int Themes, int Sentences)
{
    /// <summary>Reads files in addition to those built in, and runs the tests of their themes.</summary>
    /// <param name="path">A file, or a folder as <see cref="Lexicon.Load(string?)"/> takes it.</param>
    /// <exception cref="LexiconException">The path does not exist.</exception>
    public static LexiconCheck Of(string path) => Of(LexiconFiles.BuiltIn(path));

    internal static LexiconCheck Of(LexiconFiles files)
    {
        var problems = new List<LexiconException>();
        var (themes, sentences) = (0, 0);
        try
        {
            var lexicon = Lexicon.Load(files, problems.Add);
            var own = lexicon.Definitions.Where(theme => files.OfUser.Contains(theme.File)).ToList();
            (themes, sentences) = (own.Count, own.Sum(theme => theme.Matching.Count + theme.NotMatching.Count));
            // What a broken pattern misses is no news.
            if (problems.Count == 0) problems.AddRange(new Analyzer(lexicon).FailuresOf(own));
        }
        catch (LexiconException problem)
        {
            problems.Add(problem);
        }
        return new LexiconCheck([.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)], themes, sentences);
    }
}
