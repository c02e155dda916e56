using CsCheck;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Tests.Themes;

public sealed class PatternTests
{
    [Theory]
    [InlineData("withdraw+ ..4 troops", "They withdrew all of their troops.", true)]
    [InlineData("withdraw+ ..2 troops", "They withdrew all of their tired troops.", false)]
    [InlineData("withdraw+ ..4 troops", "The troops withdrew.", false)]
    [InlineData("withdraw+ ~4 troops", "The troops withdrew.", true)]
    [InlineData("troops ..4 leave", "Troops rest. They leave.", false)]
    [InlineData("SALT", "We passed the salt.", false)]
    [InlineData("SALT", "They signed SALT.", true)]
    [InlineData("SALT treaty", "THEY ALL SIGNED THE SALT TREATY", true)]
    [InlineData("air strike", "An air-strike hit the town.", true)]
    [InlineData("air strike", "In the air, strike crews waited.", false)]
    [InlineData("terroris*", "Counter-terrorism officers came.", true)]
    [InlineData("(peace)? talks", "The talks began.", true)]
    [InlineData("peace round? talks", "The peace talks began.", true)]
    [InlineData("(pull+ out|leave+)", "They pulled out.", true)]
    [InlineData("soldiers & fled", "They fled when the soldiers came.", true)]
    [InlineData("soldiers & fled", "They fled. The soldiers came.", false)]
    [InlineData("<country> troops", "US troops came.", true)]
    [InlineData("<country> troops", "NATO troops came.", false)]
    [InlineData("<org> fighters", "Taliban fighters came.", true)]
    [InlineData("<number> dead", "At least 20 dead were found.", true)]
    [InlineData("<number> dead", "Dozens dead were found.", true)]
    [InlineData("killed <name>", "They killed Abdul Karim.", true)]
    [InlineData("killed <name>", "They killed him.", false)]
    [InlineData("a b | c d", "c d", true)]
    public void A_pattern_means_what_the_language_says(string pattern, string text, bool matches) => Assert.Equal(matches, Matches(pattern, text));

    [Theory]
    [InlineData("withdraw", "withdrew withdrawn withdrawing withdraws withdraw")]
    [InlineData("attack", "attack attacks attacked attacking")]
    [InlineData("agency", "agency agencies")]
    [InlineData("stop", "stop stops stopped stopping")]
    [InlineData("ambush", "ambushes ambushed ambushing")]
    [InlineData("free", "freed frees freeing")]
    [InlineData("die", "died dies dying")]
    [InlineData("policeman", "policeman policemen")]
    [InlineData("MiG", "MiG MiGs")]
    [InlineData("be", "is are was were been being be")]
    public void Inflections_are_generated(string word, string forms)
    {
        var inflections = new Inflections(Analysis.Loading.IrregularForms.Read(Analysis.Loading.LexiconFiles.BuiltIn()));

        Assert.Subset(inflections.Of(word).ToHashSet(), forms.Split(' ').ToHashSet());
    }

    [Fact]
    public void Compiled_patterns_match_where_their_slow_twin_matches()
    {
        var word = Gen.OneOf("aa", "bb", "cc+", "dddd*");
        var joint = Gen.OneOf(" ", " ..1 ", " ..3 ", " ~2 ");
        var alternatives = Gen.Select(word, word, word, (a, b, c) => $"({a}|{b} {c})");
        var element = Gen.OneOf<string>(word, alternatives, word.Select(w => w + "?"));
        var sequence = Gen.Select(word, joint, element, joint, element, (a, j, b, k, c) => a + j + b + k + c);
        var pattern = Gen.OneOf<string>(sequence, Gen.Select(sequence, word, (s, w) => $"{s} & {w}"), alternatives);
        var text = Gen.OneOf("aa", "bb", "cc", "ccs", "ddddx", "ee").Array[0, 12];
        Gen.Select(pattern, text.Array[8]).Sample(
            (p, texts) =>
            {
                var analyzer = AnalyzerOf(p);
                var parsed = PatternParser.Parse(p);
                return texts.All(words => NaivePattern.Matches(parsed, words) == (analyzer.Analyze(SmallLexicon.Article(string.Join(' ', words))).Reports.Count > 0));
            },
            iter: 200);
    }

    private static bool Matches(string pattern, string text) => AnalyzerOf(pattern).Analyze(SmallLexicon.Article(text)).Reports.Count > 0;

    private static Analyzer AnalyzerOf(string pattern) =>
        SmallLexicon.Analyzer($"themes:\n  - {{ id: a.b, name: n, definition: d, patterns: [\"{pattern}\"] }}");
}
