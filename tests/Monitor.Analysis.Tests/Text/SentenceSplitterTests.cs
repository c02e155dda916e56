using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("Gen. Haftar met Mr. Smith. They talked.", "Gen. Haftar met Mr. Smith.|They talked.")]
    [InlineData("Troops of the U.S. Army left the U.S. The rest stayed.", "Troops of the U.S. Army left the U.S.|The rest stayed.")]
    [InlineData("He said: \u201CWe will go.\u201D The US agreed.", "He said: \u201CWe will go.\u201D|The US agreed.")]
    [InlineData("\"Go!\" he said. \"Now.\"", "\"Go!\" he said.|\"Now.\"")]
    [InlineData("Ford Motor Co. said so. It fell 3.5 pct. The rest rose.", "Ford Motor Co. said so.|It fell 3.5 pct.|The rest rose.")]
    [InlineData("A headline\n\nThe text goes\non here.", "A headline|The text goes\non here.")]
    [InlineData("John F. Kennedy spoke.", "John F. Kennedy spoke.")]
    [InlineData("It ended (at last). Then it rained.", "It ended (at last).|Then it rained.")]
    [InlineData("军队撤离。和平到来。", "军队撤离。|和平到来。")]
    public void A_text_is_cut_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences(text).Select(sentence => text[sentence.Start..sentence.End])));

    [Fact]
    public void Lines_are_paragraphs_where_they_are_too_long_to_be_wrapped_by_hand()
    {
        var longLine = string.Join(' ', Enumerable.Repeat("word", 40));

        Assert.Equal(2, Sentences($"Friday, December 25\n{longLine}").Count);
        Assert.Single(Sentences("Friday, December 25\nand so on"));
    }

    [Theory]
    [InlineData("TROOPS LEAVE THE COUNTRY", true)]
    [InlineData("NATO and the UN met", false)]
    [InlineData("Troops leave", false)]
    public void Capitals_throughout_are_noticed(string text, bool capitals) => Assert.Equal(capitals, Sentences(text)[0].Capitals);

    [Fact]
    public void No_sentence_is_longer_than_the_limit() =>
        Assert.All(Sentences(string.Join(' ', Enumerable.Repeat("word", 1000))), sentence => Assert.True(sentence.Last - sentence.First <= SentenceSplitter.MaxTokens));

    private static List<Sentence> Sentences(string text)
    {
        var document = new Document();
        document.Read("", text, new Vocabulary.Builder().Build());
        return [.. document.Sentences];
    }
}
