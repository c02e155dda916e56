using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Monitor.Architecture.Tests;

/// <summary>Dependencies point inward. What a part may know is listed here; everything else is refused.</summary>
public class DependencyTests
{
    private static readonly string[] Parts =
        ["Monitor.Domain", "Monitor.Analysis", "Monitor.Evaluation", "Monitor.Files", "Monitor.Storage.Sqlite", "Monitor.Grains", "Monitor.Client", "Monitor.Server", "monitor"];

    private static readonly ArchUnitNET.Domain.Architecture Built = new ArchLoader().LoadAssemblies([.. Parts.Select(Assembly.Load)]).Build();

    [Theory]
    [InlineData("Monitor.Domain")]
    [InlineData("Monitor.Analysis", "Monitor.Domain")]
    [InlineData("Monitor.Evaluation", "Monitor.Domain")]
    [InlineData("Monitor.Files", "Monitor.Domain")]
    [InlineData("Monitor.Storage.Sqlite", "Monitor.Domain")]
    [InlineData("Monitor.Client", "Monitor.Domain")]
    [InlineData("Monitor.Grains", "Monitor.Domain")]
    [InlineData("Monitor.Server", "Monitor.Domain", "Monitor.Analysis", "Monitor.Files", "Monitor.Storage.Sqlite", "Monitor.Grains")]
    public void A_part_refers_to_those_further_in_only(string part, params string[] allowed)
    {
        var references = Assembly.Load(part).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Monitor.", StringComparison.Ordinal));

        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void The_domain_rests_on_the_runtime_alone() =>
        Assert.All(Assembly.Load("Monitor.Domain").GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name));

    [Theory]
    [InlineData("Monitor.Domain")]
    [InlineData("Monitor.Analysis")]
    [InlineData("Monitor.Evaluation")]
    [InlineData("Monitor.Files")]
    [InlineData("Monitor.Storage.Sqlite")]
    [InlineData("Monitor.Client")]
    public void Only_grains_and_server_know_Orleans(string part) =>
        Assert.DoesNotContain(Assembly.Load(part).GetReferencedAssemblies(), a => a.Name!.StartsWith("Orleans", StringComparison.Ordinal));

    [Theory]
    [InlineData("Monitor.Domain")]
    [InlineData("Monitor.Analysis")]
    [InlineData("Monitor.Evaluation")]
    public void Folds_rules_and_analysis_touch_neither_files_nor_the_network_nor_a_clock(string part)
    {
        // The lexicon is the one place that reads files: the user's own, at the start.
        Types().That().ResideInAssembly(Assembly.Load(part)).And().DoNotHaveNameContaining("Lexicon")
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(@"^System\.(IO\.(File|Directory|FileStream|Path)|Net\.(Http|Sockets)\..*|Diagnostics\.(Process|Stopwatch)|Threading\.Timer|Random)$")
            .Check(Built);
    }
}
