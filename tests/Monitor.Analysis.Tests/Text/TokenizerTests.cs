using CsCheck;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Troops leave, at last.", "Troops|leave|at|last")]
    [InlineData("cease-fire", "cease|fire")]
    [InlineData("Afghanistan\u2019s troops", "Afghanistan|troops")]
    [InlineData("the rebels' base", "the|rebels|base")]
    [InlineData("the U.S. and the U.S.S.R.", "the|U.S.|and|the|U.S.S.R.")]
    [InlineData("a.m. or I. Smith", "a.m.|or|I|Smith")]
    [InlineData("3.5 km", "3|5|km")]
    [InlineData("C\u00F4te d\u2019Ivoire", "C\u00F4te|d|Ivoire")]
    [InlineData("Афганистан, قوات", "Афганистан|قوات")]
    [InlineData("no\u0308el", "no\u0308el")]
    [InlineData("af\u200Bghan\u00ADistan\u200B x", "af\u200Bghan\u00ADistan|x")]
    [InlineData("\uD83D\uDE00ab\uD800c", "ab|c")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words(string text, string words) => Assert.Equal(words, string.Join('|', Tokens(text).Select(token => text[token.Start..token.End])));

    [Theory]
    [InlineData("U.S.", "US")]
    [InlineData("AfGhan", "aFgHAN")]
    [InlineData("af\u200Bghan", "Afghan")]
    [InlineData("ÉTAT", "état")]
    public void Spellings_of_one_word_have_one_key_and_are_equal(string a, string b)
    {
        Assert.Equal(Tokens(a)[0].Key, Tokens(b)[0].Key);
        Assert.Equal(Tokens(a)[0].Key, WordKey.Of(a));
        Assert.True(Folding.FoldedEquals(a, Folding.Fold(b)));
    }

    [Fact]
    public void A_possessive_is_noted_at_its_word()
    {
        var tokens = Tokens("Russia's army, rebels' base, it's");

        Assert.Equal([true, false, true, false, true], tokens.Select(token => token.Has(TokenTraits.Possessive)));
    }

    [Fact]
    public void Sixteen_characters_at_a_time_are_the_same_word_as_one_by_one()
    {
        var word = Gen.Char["aZ9zA0'. -é\u0301\u200B\u2019\uD83D\u043F"].Array[0, 40];
        Gen.Select(word, Gen.Int[0, 20]).Sample((characters, at) =>
        {
            var text = new string(characters);
            if (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at])) return;
            var (fast, slow) = (new Token { Start = at }, new Token { Start = at });
            if (!AsciiWord.TryRead(text, ref fast)) return;
            Tokenizer.ReadWord(text, ref slow);
            Assert.Equal((slow.End, slow.Key, slow.Traits), (fast.End, fast.Key, fast.Traits));
        }, iter: 200_000);
    }

    [Theory]
    [InlineData("withdrawal", "Withdrawal")]
    [InlineData("withdraw", "withdraws")]
    [InlineData("état", "etat")]
    public void Words_have_one_key_only_if_they_are_equal(string a, string b) =>
        Assert.Equal(Folding.Fold(a) == Folding.Fold(b), WordKey.Of(a) == WordKey.Of(b));

    internal static Token[] Tokens(string text)
    {
        var tokens = new Token[1];
        var count = 0;
        Tokenizer.Tokenize(text, ref tokens, ref count);
        return tokens[..count];
    }
}
