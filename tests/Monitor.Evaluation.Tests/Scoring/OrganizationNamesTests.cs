using Monitor.Domain.Articles;
using Monitor.Evaluation.Scoring;

namespace Monitor.Evaluation.Tests.Scoring;

public sealed class OrganizationNamesTests
{
    [Theory]
    [InlineData("The Bank of Ruritania", "Bank Ruritania")]
    [InlineData("Doctors' Union", "doctors union")]
    [InlineData("People's Party of Ruritania", "People Party, Ruritania")]
    [InlineData("Ruritanian Ministry of Public Health", "Ministry of Health, Ruritanian")]
    [InlineData("National Salt Board", "NSB")]
    [InlineData("National Salt Board", "N.S.B.")]
    public void Names_of_one_organization_are_the_same(string labelled, string found) => Assert.True(OrganizationNames.AreSame(labelled, Topic("Other", found)));

    [Theory]
    [InlineData("Bank of Ruritania", "Bank of Graustark")]
    [InlineData("Salt Board", "SB")]
    [InlineData("national salt board", "NSB")]
    [InlineData("Of the", "")]
    public void Names_of_two_organizations_are_not(string labelled, string found) => Assert.False(OrganizationNames.AreSame(labelled, Topic("Other", found)));

    [Fact]
    public void An_organization_that_was_found_counts_for_one_label_only()
    {
        var comparison = OrganizationNames.Compare(["Salt Board", "The Salt Board", "Coal Board"], [Topic("Salt Board"), Topic("Tin Board")]);

        Assert.Equal(["Salt Board"], comparison.Hits);
        Assert.Equal(["The Salt Board", "Coal Board"], comparison.Missed);
        Assert.Equal(["Tin Board"], comparison.Unexpected);
    }

    [Fact]
    public void A_name_that_is_labelled_twice_is_missed_once_where_one_was_found() =>
        Assert.Equal(new PrecisionRecall(1, 0, 1), OrganizationNames.Compare(["Salt Board", "Salt Board"], [Topic("Salt Board")]).Counts);

    private static TopicMention Topic(string name, params string[] surfaces) => new("org:x", name, 1, false, surfaces);
}
