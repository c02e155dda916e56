using CsCheck;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Tests.Corpora;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Analysis.Text;
using Monitor.Files.Articles;

namespace Monitor.Analysis.Tests.Matching;

public sealed class PhraseMatcherTests
{
    private const string RealArticles = "streams/wikinews_dev.jsonl.gz";

    private static readonly string[] Pieces =
    [
        "the", "US", "us", "U.S.", "Washington", "D.C.", "troops", "Troops", "TROOPS", "leave", "peace", "talks", "terrorist", "terrorism", "terror", "Trinidad", "Tobago",
        "and", "x", "é", "\uD83D\uDE00", "\uD800", "\u200B", ",", ".", ";", "-", "'", "\u2019s", "(", "\n\n", " ", " ", " ", " ",
    ];

    [Fact]
    public void It_finds_what_its_slow_twin_finds_in_any_text()
    {
        var (vocabulary, matcher, twin) = Matchers();
        Gen.OneOf(Pieces).List[0, 60].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            Assert.Equal(Find(twin, text, vocabulary), Find(matcher, text, vocabulary));
        });
    }

    [CorporaFact(RealArticles)]
    public async Task It_finds_what_its_slow_twin_finds_in_real_articles()
    {
        var lexicon = RealLexicon.Instance;
        var terms = lexicon.Terms.Where(term => term.Id % 17 == 0).ToList();
        var twin = new NaivePhraseMatcher(terms);
        var wanted = terms.Select(term => term.Id).ToHashSet();
        var articles = await new ArticleFiles(TimeProvider.System).ReadAsync([CorporaFactAttribute.Find(RealArticles)]).OfType<FileArticle>().Take(3).ToListAsync();
        Assert.Equal(3, articles.Count);
        foreach (var article in articles.Select(item => item.Article))
        {
            var text = article.Text![..Math.Min(1500, article.Text.Length)];
            var found = Find(lexicon.Matcher, text, lexicon.Vocabulary).Where(hit => wanted.Contains(hit.Term));
            Assert.Equal(Find(twin, text, lexicon.Vocabulary), found);
        }
    }

    [Theory]
    [InlineData("Troops of the US", "US", true)]
    [InlineData("tell us", "US", false)]
    [InlineData("TROOPS TELL US ALL", "US", false)]
    [InlineData("TROOPS OF THE U.S. LEAVE", "US", true)]
    [InlineData("WASHINGTON, May 3", "Washington", true)]
    [InlineData("peace-talks", "peace talks", true)]
    [InlineData("peace, talks", "peace talks", false)]
    [InlineData("Washington, D.C.", "Washington, D.C.", true)]
    [InlineData("anti-terrorism", "terroris*", true)]
    [InlineData("terror", "terroris*", false)]
    public void Names_keep_their_case_and_phrases_their_words(string text, string term, bool found)
    {
        var (vocabulary, matcher, _) = Matchers();
        var terms = Terms(new TermTable()).ToDictionary(t => t.Text);

        Assert.Equal(found, Find(matcher, text, vocabulary).Any(hit => hit.Term == terms[term].Id));
    }

    private static (Vocabulary Vocabulary, IPhraseMatcher Matcher, IPhraseMatcher Twin) Matchers()
    {
        var table = new TermTable();
        Terms(table);
        var vocabulary = table.Words.Build();
        return (vocabulary, new PhraseMatcher(vocabulary, table.Terms), new NaivePhraseMatcher(table.Terms));
    }

    private static IReadOnlyList<Term> Terms(TermTable table)
    {
        foreach (var name in new[] { "US", "Washington", "Washington, D.C.", "Trinidad & Tobago", "Trinidad" }) table.AddName(name);
        foreach (var phrase in new[] { "troops", "troops leave", "peace talks", "talks", "the", "US troops" }) table.AddPhrase(phrase);
        table.AddPrefix("terroris");
        table.AddPrefix("terr");
        return table.Terms;
    }

    private static List<Hit> Find(IPhraseMatcher matcher, string text, Vocabulary vocabulary)
    {
        var document = new Document();
        document.Read("", text, vocabulary);
        var hits = new HitList();
        matcher.FindAll(document, hits);
        return [.. hits.Span.ToArray().OrderBy(hit => hit.First).ThenBy(hit => hit.Last).ThenBy(hit => hit.Term)];
    }
}
