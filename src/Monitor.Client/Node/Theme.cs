namespace Monitor.Client.Node;

/// <summary>A kind of event that articles report.</summary>
/// <param name="Id">Group and name, such as `military.troop_withdrawal`.</param>
/// <param name="Name">For people: "Troop withdrawal".</param>
/// <param name="Definition">One sentence: what counts.</param>
/// <param name="Cameo">Codes of the CAMEO event ontology.</param>
/// <param name="Plover">Event types and modes of PLOVER.</param>
/// <param name="Gdelt">Themes of the GDELT Global Knowledge Graph.</param>
public sealed record Theme(
    string Id, string Name, string Definition, IReadOnlyList<string> Cameo, IReadOnlyList<string> Plover, IReadOnlyList<string> Gdelt);
