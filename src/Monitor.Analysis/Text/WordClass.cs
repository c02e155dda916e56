namespace Monitor.Analysis.Text;

/// <summary>The closed classes of English that clauses, roles and status hang on. All other words have none.</summary>
internal enum WordClass : byte
{
    None,
    Determiner,
    Possessive,
    Pronoun,
    Preposition,
    Conjunction,
    Subordinator,
    That,
    Relative,
    Be,
    Have,
    Do,
    Modal,
    To,
    Negation,
    Saying,
    Adverb,
}
