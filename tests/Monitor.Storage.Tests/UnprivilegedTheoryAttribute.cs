namespace Monitor.Storage.Tests;

/// <summary>A theory about what a user may not do; passed over where the tests run as one who may do everything.</summary>
public sealed class UnprivilegedTheoryAttribute : TheoryAttribute
{
    public UnprivilegedTheoryAttribute()
    {
        if (Environment.IsPrivilegedProcess) Skip = "Root may write everything.";
    }
}
