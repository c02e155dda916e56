namespace Monitor.Analysis.Topics;

/// <summary>When an ambiguous surface names a topic.</summary>
/// <param name="Negated">Whether it must not hold.</param>
/// <param name="Phrases">For neighbours: word ids of each phrase.</param>
/// <param name="Ids">For <see cref="ConditionKind.Text"/> term ids, for <see cref="ConditionKind.Country"/> topic indexes.</param>
internal sealed record Condition(ConditionKind Kind, bool Negated, IReadOnlyList<int[]> Phrases, int[] Ids);

/// <summary>What a condition looks at.</summary>
internal enum ConditionKind
{
    /// <summary>One of the two words before.</summary>
    Previous,

    /// <summary>One of the two words behind.</summary>
    Next,

    /// <summary>A phrase anywhere in the article.</summary>
    Text,

    /// <summary>An unambiguous mention of a country anywhere in the article.</summary>
    Country,

    /// <summary>It looks like part of a person's name.</summary>
    Person,

    /// <summary>It is written in lower case.</summary>
    Lower,

    /// <summary>The article names the same topic in full.</summary>
    Defined,

    /// <summary>Always.</summary>
    Otherwise,
}
