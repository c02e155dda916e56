namespace Monitor.Files.Rules;

/// <summary>A rule file that cannot be used, with everything that is wrong with it.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>Makes one of at least one problem.</summary>
    public RuleFileException(IReadOnlyList<string> problems) : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>One sentence each, "file:line: ... what to do", in the order of their lines.</summary>
    public IReadOnlyList<string> Problems { get; }
}
