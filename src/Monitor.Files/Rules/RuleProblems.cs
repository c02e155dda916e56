using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitor.Files.Rules;

/// <summary>Collects what is wrong with a rule file, so that a person mends it in one go.</summary>
internal sealed class RuleProblems(string fileName)
{
    private readonly List<(long Line, string Text)> _problems = [];

    public int Count => _problems.Count;

    public void Add(Mark mark, string text) => _problems.Add((mark.Line, $"{fileName}:{Math.Max(1, mark.Line)}: {text}"));

    public void Add(YamlNode node, string text) => Add(node.Start, text);

    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw ToException();
    }

    public RuleFileException ToException() => new([.. _problems.OrderBy(p => p.Line).Select(p => p.Text)]);
}
