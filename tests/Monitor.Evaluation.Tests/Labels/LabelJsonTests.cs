using System.Text;
using Monitor.Domain.Articles;
using Monitor.Evaluation.Labels;

namespace Monitor.Evaluation.Tests.Labels;

public sealed class LabelJsonTests
{
    [Fact]
    public void A_line_of_labels_is_read_as_it_is_written()
    {
        var labels = Read(
            """
            {"id":"a","countries":["US","AF"],"focus":["AF"],"orgs":["Taliban"],"note":"ignored","themes":[
              {"theme":"military.troop_withdrawal","status":"called_for","actor":["country:US"],"target":["country:AF"],"quote":"leave at once"},
              {"theme":"peace.talks","status":"planned","at":["title",3,9]}]}
            """).Labels!;

        Assert.Equal(("a", "Taliban", "AF"), (labels.Id, Assert.Single(labels.Organizations), Assert.Single(labels.Focus)));
        Assert.Equal(["US", "AF"], labels.Countries);
        Assert.Equal((ReportStatus.CalledFor, "leave at once"), (labels.Themes[0].Status, labels.Themes[0].Quote));
        Assert.Equal(("country:US", "country:AF"), (Assert.Single(labels.Themes[0].Actors), Assert.Single(labels.Themes[0].Targets)));
        Assert.Empty(labels.Themes[1].Actors);
        Assert.Equal(new LabelledPlace(ArticleField.Title, 3, 9), labels.Themes[1].At);
    }

    [Fact]
    public void Focus_may_be_left_out() => Assert.Empty(Read("""{"id":"a","countries":[],"orgs":[],"themes":[]}""").Labels!.Focus);

    [Theory]
    [InlineData("{\"id\":\"a\"", "This is no JSON: mend it at byte 10")]
    [InlineData("[]", "The label must be an object")]
    [InlineData("{\"countries\":[],\"orgs\":[],\"themes\":[]}", "The label has no `id`")]
    [InlineData("{\"id\":\"a\",\"countries\":\"US\",\"orgs\":[],\"themes\":[]}", "`countries` must be a list")]
    [InlineData("{\"id\":\"a\",\"countries\":[1],\"orgs\":[],\"themes\":[]}", "Each of `countries` must be a text")]
    [InlineData("{\"id\":\"a\",\"countries\":[],\"orgs\":[],\"themes\":[{\"status\":\"planned\"}]}", "Each of `themes` has no `theme`")]
    [InlineData("{\"id\":\"a\",\"countries\":[],\"orgs\":[],\"themes\":[{\"theme\":\"x\",\"status\":\"soon\"}]}", "`status` is \"soon\": write one of occurred, planned, called_for, denied, historical.")]
    [InlineData("{\"id\":\"a\",\"countries\":[],\"orgs\":[],\"themes\":[{\"theme\":\"x\",\"status\":\"planned\",\"at\":[\"text\",1]}]}", "`at` must hold three things")]
    public void What_is_wrong_with_a_line_is_one_sentence(string line, string reason)
    {
        var result = Read(line);

        Assert.Null(result.Labels);
        Assert.StartsWith(reason, result.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", result.Reason, StringComparison.Ordinal);
    }

    private static LabelResult Read(string json) => LabelJson.Read(Encoding.UTF8.GetBytes(json));
}
