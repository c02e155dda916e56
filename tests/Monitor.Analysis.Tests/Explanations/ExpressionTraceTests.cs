using Monitor.Analysis.Explanations;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Explanations;

public sealed class ExpressionTraceTests
{
    [Fact]
    public void Explanations_find_the_spans_that_the_analysis_finds()
    {
        var lexicon = RealLexicon.Instance;
        var session = new AnalysisSession(lexicon);
        var compared = 0;
        for (var theme = 0; theme < lexicon.Definitions.Count; theme++)
        {
            var patterns = lexicon.CompiledThemes.Patterns.Where(pattern => pattern.Theme == theme).ToList();
            foreach (var text in lexicon.Definitions[theme].Matching.Concat(lexicon.Definitions[theme].NotMatching))
            {
                session.Find(new Article { Id = "t", Text = text.Text, Language = "en" });
                for (var sentence = 0; sentence < session.Document.Sentences.Length; sentence++) compared += Compare(lexicon, session, sentence, patterns, text.Text);
            }
        }

        Assert.True(compared > 500, $"{compared} spans");
    }

    private static int Compare(Lexicon lexicon, AnalysisSession session, int index, List<Pattern> patterns, string text)
    {
        var sentence = session.Document.Sentences[index];
        Hit[] hits = [.. session.Hits.Span.ToArray().Where(hit => hit.First >= sentence.First && hit.First < sentence.Last)];
        var slots = new SlotFinder(lexicon.Gazetteer, lexicon.Vocabulary);
        var trace = new ExpressionTrace(lexicon.CompiledThemes, slots, session.Document, sentence, hits, session.Mentions.Of(index));
        var evaluator = new ExpressionEvaluator(slots);
        var found = new SentenceHits(lexicon.CompiledThemes);
        found.StartSentence();
        foreach (var pattern in patterns) found.Want(pattern.Classes);
        foreach (var hit in hits) found.Add(hit);
        var spans = 0;
        foreach (var pattern in patterns)
        {
            var expected = evaluator.Evaluate(pattern.Expression, session.Document, sentence, found, session.Mentions.Of(index)).ToArray();
            var traced = trace.Of(pattern.Expression);
            Assert.True(expected.ToHashSet().SetEquals(traced.Select(derivation => derivation.Span)), $"{pattern.Source.Text}: {text}");
            Assert.All(traced, derivation => Assert.NotEmpty(derivation.Parts));
            spans += expected.Length;
        }
        return spans;
    }
}
