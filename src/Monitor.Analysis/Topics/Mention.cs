namespace Monitor.Analysis.Topics;

/// <summary>A place in the article that names a topic. Mentions do not overlap.</summary>
/// <param name="Topic">Index of the topic in the gazetteer.</param>
/// <param name="Form">How it is named.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index behind its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Country">The country that the name of an organization names too, "Communist Party of China"; -1 if it names none.</param>
internal readonly record struct Mention(int Topic, SurfaceForm Form, int First, int Last, int Sentence, int Country = -1);

/// <summary>How a surface names its topic.</summary>
internal enum SurfaceForm : byte
{
    /// <summary>"Afghanistan".</summary>
    Name,

    /// <summary>"Afghan", "Afghans".</summary>
    Adjective,

    /// <summary>"US", "UAE".</summary>
    Abbreviation,

    /// <summary>The seat of its state: "Kabul", "the Kremlin".</summary>
    Seat,

    /// <summary>A city, region or landmark in it.</summary>
    Place,

    /// <summary>An organization's name.</summary>
    Organization,

    /// <summary>An organization's acronym.</summary>
    Acronym,
}
