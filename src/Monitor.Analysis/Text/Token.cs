namespace Monitor.Analysis.Text;

/// <summary>A word of an article: a run of letters and digits, an acronym with dots ("U.S."), without a possessive 's.</summary>
internal struct Token
{
    /// <summary>Offset of the first UTF-16 unit in the field (title or text).</summary>
    public int Start;

    /// <summary>Offset behind the last UTF-16 unit in the field.</summary>
    public int End;

    /// <summary>See <see cref="WordKey"/>.</summary>
    public ulong Key;

    /// <summary>Id of the folded word in the vocabulary; 0 if the lexicon does not use the word.</summary>
    public int Word;

    /// <summary>What it looks like and what stands before it.</summary>
    public TokenTraits Traits;

    public readonly bool Has(TokenTraits traits) => (Traits & traits) != 0;
}

/// <summary>What a token looks like and what stands before it.</summary>
[Flags]
internal enum TokenTraits : ushort
{
    None = 0,

    /// <summary>Begins with an upper-case letter.</summary>
    Capitalised = 1,

    /// <summary>Has no lower-case letter and at least one upper-case one.</summary>
    AllCapitals = 2,

    /// <summary>Begins with a digit.</summary>
    Number = 4,

    /// <summary>Single letters with dots between them: "U.S.".</summary>
    Dotted = 8,

    /// <summary>Followed by a possessive apostrophe: "Russia's", "rebels'".</summary>
    Possessive = 16,

    /// <summary>A comma, and nothing stronger, stands between it and the token before.</summary>
    CommaBefore = 32,

    /// <summary>A mark stronger than a comma stands before it: semicolon, colon, bracket, dash.</summary>
    BreakBefore = 64,

    /// <summary>A quotation mark stands before it.</summary>
    QuoteBefore = 128,

    /// <summary>Contains characters that the word does not count: dots of an acronym, zero-width marks.</summary>
    HasIgnorable = 256,
}
