using Monitor.Analysis.Loading;

namespace Monitor.Analysis.Tests.Lexica;

public sealed class LexiconCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void All_that_is_wrong_in_the_files_is_told_at_once_with_line_and_column()
    {
        var file = Write(
            "a.yaml",
            """
            sets:
              ships: [ship+, "(boat|", frigate+]
              unused: ["..99 x"]
            themes:
              - id: sea.collision
                name: Collision
                colour: red
                definition: d
                actor: [nowhere, subject]
                patterns:
                  - "{ships} ..6 collide+"
                  - "{nobody} sank"
                  - "<actor> <target>"
                  - { match: "x y", status: soon }
                not: ["a..b )"]
              - id: sea.piracy
                definition: d
            """);

        var problems = LexiconCheck.Of(_folder.FullName).Problems;

        Assert.All(problems, problem => Assert.Equal(file, problem.File));
        Assert.All(problems, problem => Assert.True(problem.Column > 0, problem.Message));
        (int, string)[] expected =
        [
            (2, "Something to look for is missing here"), (3, "A distance is a number of words"), (7, "There is no field 'colour' here"), (9, "'nowhere' is no role"),
            (12, "There is no word set {nobody}"), (13, "A pattern needs a word besides its slots"), (14, "'soon' is no status"), (15, "A distance is a number of words"),
            (16, "A theme needs the field name"), (16, "The theme sea.piracy has no patterns"),
        ];
        Assert.Equal(expected, problems.Zip(expected, (problem, e) => (problem.Line, problem.Problem[..Math.Min(e.Item2.Length, problem.Problem.Length)])));
        Assert.Equal(expected.Length, problems.Count);
    }

    [Fact]
    public void Broken_files_do_not_hide_what_is_wrong_in_others()
    {
        Write("a.yaml", "themes: [}");
        Write("b.yaml", "colours: []");
        Write("organizations.tsv", "slug\tname\n\tNobody\n");

        var problems = LexiconCheck.Of(_folder.FullName).Problems;

        Assert.Equal(["a.yaml", "b.yaml", "organizations.tsv"], problems.Select(problem => Path.GetFileName(problem.File)));
    }

    [Fact]
    public void The_tests_of_the_users_own_themes_are_run()
    {
        var file = Write(
            "a.yaml",
            """
            themes:
              - id: house.flood
                name: Flood
                definition: d
                patterns: ["flooded cellar+"]
                tests:
                  match: ["The flooded cellars were pumped dry.", "The cellar is under water."]
                  no-match: ["A dry cellar.", "A flooded cellar in a film."]
            """);

        var check = LexiconCheck.Of(file);

        Assert.Equal((1, 4), (check.Themes, check.Sentences));
        Assert.Equal([(7, 56), (8, 36)], check.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Contains("house.flood does not match this sentence, but must", check.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("house.flood matches this sentence, but must not", check.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_sets_of_the_built_in_files_are_there_for_ones_own_themes()
    {
        var file = Write("a.yaml", "themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"{forces} ..3 sing+\"], tests: { match: [Soldiers sang.] } }\n");

        Assert.Empty(LexiconCheck.Of(file).Problems);
    }

    [Fact]
    public void Files_that_are_fine_have_no_problems() => Assert.Empty(LexiconCheck.Of(LexiconFiles.Of(SmallLexicon.Files())).Problems);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
