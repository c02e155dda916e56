namespace Monitor.Analysis.Loading;

/// <summary>Reads irregular.tsv: base form to the forms that no rule builds.</summary>
internal static class IrregularForms
{
    public static IReadOnlyDictionary<string, string[]> Read(LexiconFiles files)
    {
        var forms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in files.Table("irregular.tsv")) forms[row.Required("base")] = row.Values("forms");
        return forms;
    }
}
