using Monitor.Domain.Journal;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Tests.Rules;

public class RuleBookTests
{
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Rule Withdrawal = new()
    {
        Id = "withdrawal",
        Topics = ["country:*"],
        Themes = ["military.troop_withdrawal"],
        When = RuleCondition.Appears,
        Within = TimeSpan.FromDays(7),
    };

    [Fact]
    public void A_rule_is_in_force_after_the_entry_that_added_it_and_up_to_the_one_that_removed_it()
    {
        var book = RuleBook.Empty.With([new RuleAddedEntry(5, Then, Withdrawal), new RuleRemovedEntry(9, Then, "withdrawal")]);

        Assert.Empty(book.RunsAt(5, "country:AF", "military.troop_withdrawal"));
        Assert.Single(book.RunsAt(6, "country:AF", "military.troop_withdrawal"));
        Assert.Single(book.RunsAt(9, "country:AF", "military.troop_withdrawal"));
        Assert.Empty(book.RunsAt(10, "country:AF", "military.troop_withdrawal"));
        Assert.Empty(book.Current);
    }

    [Fact]
    public void Another_severity_goes_on_with_the_same_run_and_another_window_starts_a_new_one()
    {
        var book = RuleBook.Empty.With(
        [
            new RuleAddedEntry(1, Then, Withdrawal),
            new RuleAddedEntry(4, Then, Withdrawal with { Severity = Severity.Critical }),
            new RuleAddedEntry(8, Then, Withdrawal with { Within = TimeSpan.FromDays(3) }),
        ]);

        Assert.Equal(book.RunsAt(2, "country:AF", "military.troop_withdrawal")[0].Key, book.RunsAt(6, "country:AF", "military.troop_withdrawal")[0].Key);
        Assert.Equal(Severity.Critical, book.RunsAt(6, "country:AF", "military.troop_withdrawal")[0].Rule.Severity);
        Assert.NotEqual(book.RunsAt(6, "country:AF", "military.troop_withdrawal")[0].Key, book.RunsAt(9, "country:AF", "military.troop_withdrawal")[0].Key);
        Assert.Equal(8, book.RunOf(book.RunsAt(6, "country:AF", "military.troop_withdrawal")[0].Key, 6).End);
    }

    [Fact]
    public void A_book_made_in_portions_is_the_book_made_at_once()
    {
        JournalEntry[] entries =
        [
            new RuleAddedEntry(1, Then, Withdrawal), new TickEntry(3, Then.AddHours(1), Then), new TickEntry(7, Then.AddHours(2), Then),
            new RuleRemovedEntry(9, Then, "withdrawal"),
        ];
        var book = entries.Aggregate(RuleBook.Empty, (b, e) => b.With([e]));

        Assert.Equal(RuleBook.Empty.With(entries).Terms, book.Terms);
        Assert.Equal([0, 1, 1, 3, 7, 7, 9], new long[] { 0, 1, 2, 3, 7, 8, 20 }.Select(book.LastAtOrBefore));
        Assert.Equal(7, book.FirstTick(0, 20, t => t.Stamp >= Then.AddHours(1.5))?.Position);
        Assert.Equal(7, book.FirstTick(3, 20, _ => true)?.Position);
        Assert.Null(book.FirstTick(3, 6, _ => true));
    }

    [Fact]
    public void An_entry_that_does_not_follow_is_refused() =>
        Assert.Throws<ArgumentException>(() => RuleBook.Empty.With([new TickEntry(3, Then, Then)]).With([new TickEntry(3, Then, Then)]));

    [Theory]
    [InlineData("country:*", "military.troop_withdrawal", "country:AF", true)]
    [InlineData("country:*", "military.*", "org:taliban", false)]
    [InlineData("*", "*", "org:taliban", true)]
    [InlineData("country:AF", "military.*", "country:AF", true)]
    [InlineData("country:AF", "peace.*", "country:AF", false)]
    public void A_rule_covers_the_topics_and_themes_that_it_names(string topics, string themes, string topic, bool covers) =>
        Assert.Equal(covers, (Withdrawal with { Topics = [topics], Themes = [themes] }).Covers(topic, "military.troop_withdrawal"));

    [Fact]
    public void Severity_and_text_do_not_decide_firing_and_make_no_new_version()
    {
        Assert.Equal(Withdrawal.Version, (Withdrawal with { Severity = Severity.Info, Description = "other" }).Version);
        Assert.NotEqual(Withdrawal.Version, (Withdrawal with { Role = RoleFilter.Target }).Version);
    }
}
