namespace Monitor.Analysis.Topics;

/// <summary>The mentions of an article, in order, and those of one of its sentences among them.</summary>
/// <param name="All">All mentions of the article.</param>
/// <param name="From">Index of the sentence's first.</param>
/// <param name="To">Index behind its last.</param>
internal readonly record struct SentenceMentions(MentionList All, int From, int To)
{
    public int Count => To - From;

    /// <summary>The mention that begins at or first after a token; -1 if the sentence has none.</summary>
    public int FirstFrom(int token)
    {
        for (var i = From; i < To; i++)
            if (All[i].First >= token) return i;
        return -1;
    }

    /// <summary>The mention that a token belongs to; -1 if it belongs to none.</summary>
    public int At(int token)
    {
        for (var i = From; i < To && All[i].First <= token; i++)
            if (token < All[i].Last) return i;
        return -1;
    }

    /// <summary>Whether a mention has any of these tokens.</summary>
    public bool IsAny(int first, int last)
    {
        for (var i = From; i < To && All[i].First < last; i++)
            if (first < All[i].Last) return true;
        return false;
    }
}
