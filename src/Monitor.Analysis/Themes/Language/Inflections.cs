namespace Monitor.Analysis.Themes.Language;

/// <summary>
/// Builds the inflected forms of an English word, as a verb and as a noun: what Porter (1980) takes off, put on. Forms that no one
/// writes ("murderred", where the stress is not known) do no harm; forms that are left out lose matches.
/// </summary>
internal sealed class Inflections(IReadOnlyDictionary<string, string[]> irregular)
{
    /// <summary>The word itself and its forms, each once. Irregular pasts and plurals replace the regular ones; capitalised words only get a plural.</summary>
    public IEnumerable<string> Of(string word)
    {
        if (word.Any(char.IsUpper)) return [word, word + "s"];
        return irregular.TryGetValue(word, out var forms)
            ? forms.Concat([word, Third(word)]).Concat(Present(word)).Distinct()
            : IrregularByEnding(word) ?? Present(word).Concat(Past(word)).Concat([word, Third(word)]).Distinct();
    }

    /// <summary>"policeman", "servicewoman", "grandchild": as the word that they end in.</summary>
    private static IEnumerable<string>? IrregularByEnding(string word) =>
        word.Length > 4 && word.EndsWith("man", StringComparison.Ordinal) ? [word, word[..^3] + "men"]
        : word.Length > 5 && word.EndsWith("child", StringComparison.Ordinal) ? [word, word + "ren"]
        : null;

    private static string Third(string word) => word switch
    {
        _ when EndsInConsonantY(word) => word[..^1] + "ies",
        _ when word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal)
            || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
        _ => word + "s",
    };

    private static IEnumerable<string> Past(string word)
    {
        if (word.EndsWith('e')) return [word + "d"];
        if (EndsInConsonantY(word)) return [word[..^1] + "ied"];
        return Doubles(word) ? [word + "ed", word + word[^1] + "ed"] : [word + "ed"];
    }

    private static IEnumerable<string> Present(string word)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal)) return [word[..^2] + "ying"];
        if (word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && !word.EndsWith("oe", StringComparison.Ordinal) && word != "be")
            return [word[..^1] + "ing"];
        return Doubles(word) ? [word + "ing", word + word[^1] + "ing"] : [word + "ing"];
    }

    /// <summary>Consonant, vowel, consonant at the end: doubled if stressed ("stopped", "admitted"), which spelling does not tell, so both.</summary>
    private static bool Doubles(string word) =>
        word.Length >= 3 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y' or 'h') && IsVowel(word[^2])
        && (!IsVowel(word[^3]) || (word[^3] == 'u' && word.Length > 3 && word[^4] == 'q'));

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
