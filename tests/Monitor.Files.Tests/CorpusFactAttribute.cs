namespace Monitor.Files.Tests;

/// <summary>A claim about data that lie beside the repository; skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(string needs)
    {
        if (SharedData.Find(needs) is null) Skip = $"{needs} is not there (MONITOR_CORPORA).";
    }
}
