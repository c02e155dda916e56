using CsCheck;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

public sealed class CopySignatureTests
{
    [Fact]
    public void Case_punctuation_and_the_border_of_title_and_text_do_not_matter() =>
        Assert.Equal(
            Of("Troops leave the north. All of them, before winter; says minister"),
            CopySignature.Of(new Article { Id = "x", Title = "TROOPS leave the North", Text = "all of them -- before winter, says minister!" }));

    [Fact]
    public void An_agency_line_more_or_less_makes_a_copy() =>
        Assert.True(Of(Drafts.WireStory).IsCopyOf(Of("KABUL (Agency) - " + Drafts.WireStory + " Reporting by our staff.")));

    [Fact]
    public void Two_reports_of_the_same_event_in_other_words_are_no_copies() =>
        Assert.False(Of(Drafts.WireStory).IsCopyOf(Of(
            "Two battalions crossed the river at dawn on Tuesday as the army started to leave the northern province, the ministry of defence told "
            + "reporters. Under the agreement reached in last week's talks the last soldiers have to be gone by the end of the month.")));

    [Fact]
    public void A_few_words_are_copies_only_if_all_are_the_same()
    {
        Assert.True(Of("Coup in the capital").IsCopyOf(Of("Coup in the capital!")));
        Assert.Equal(0, Of("Coup in the capital").Similarity(Of("Coup in the capital city")), 0.05);
    }

    [Fact]
    public void A_text_without_words_is_like_nothing()
    {
        Assert.Equal(0, Of("...").Bytes.Length);
        Assert.False(Of("...").IsCopyOf(Of("...")));
        Assert.Equal(0, Of("---").Similarity(Of("---")));
    }

    [Fact]
    public void Scripts_without_spaces_are_compared_too()
    {
        const string text = "政府周二表示，最后一批士兵将在月底前离开北部省份，这是上周在首都举行的会谈中达成的协议。国防部发言人告诉记者，撤军行动已于黎明时分开始。";
        Assert.True(Of(text).IsCopyOf(Of(text + "完。")));
        Assert.False(Of(text).IsCopyOf(Of("外交部长周三抵达邻国首都，就贸易和边境安全问题举行会谈，双方预计将签署三项协议。")));
    }

    [Fact]
    public void The_bytes_are_the_same_on_every_machine() =>
        Assert.Equal("3BA3E9DB512168C31AF0CBFB03652668", Convert.ToHexString(Of(Drafts.WireStory).Bytes.Span[..16]));

    [Fact]
    public void The_estimate_is_within_six_standard_errors_of_the_exact_similarity() =>
        Gen.Select(Gen.Int[20, 300], Gen.Int[0, 300], Gen.Int[0, 100_000]).Sample((shared, own, seed) =>
        {
            var a = Words(seed, shared).Concat(Words(seed + 1_000_000, own)).ToArray();
            var b = Words(seed, shared).Concat(Words(seed + 2_000_000, own)).ToArray();
            var exact = Jaccard(a, b);
            var estimate = Of(string.Join(' ', a)).Similarity(Of(string.Join(' ', b)));
            var standardError = Math.Sqrt(exact * (1 - exact) / CopySignature.Length) + 0.01;
            return Math.Abs(estimate - exact) <= 6 * standardError;
        }, iter: 500);

    private static IEnumerable<string> Words(int seed, int count) => Enumerable.Range(0, count).Select(i => $"w{seed + i * 7919}");

    // The obvious twin: sets of shingles.
    private static double Jaccard(string[] a, string[] b)
    {
        var (left, right) = (Shingles(a), Shingles(b));
        return (double)left.Intersect(right).Count() / left.Union(right).Count();

        static HashSet<string> Shingles(string[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }

    private static CopySignature Of(string text) => CopySignature.Of(new Article { Id = "x", Text = text });
}
