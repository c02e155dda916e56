namespace Monitor.Analysis.Tests.Labelled;

/// <summary>A test on a folder of corpora that is not part of the repository: the one that MONITOR_CORPORA names; skipped where it names none, or the files are not there.</summary>
internal sealed class CorporaFactAttribute : FactAttribute
{
    private const string Variable = "MONITOR_CORPORA";

    public CorporaFactAttribute(string needs)
    {
        if (!File.Exists(Find(needs))) Skip = $"{needs} is not in the folder that {Variable} names.";
    }

    /// <summary>The path of a file in the folder.</summary>
    public static string Find(string relative) => Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", relative);
}
