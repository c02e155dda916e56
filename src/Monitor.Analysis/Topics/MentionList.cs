namespace Monitor.Analysis.Topics;

/// <summary>The mentions of one article, in order. Reused from article to article.</summary>
internal sealed class MentionList
{
    private Mention[] _mentions = new Mention[256];
    private int[] _firstOfSentence = new int[128];

    public int Count { get; private set; }

    public ReadOnlySpan<Mention> Span => _mentions.AsSpan(0, Count);

    public ref readonly Mention this[int index] => ref _mentions[index];

    public void Clear()
    {
        Count = 0;
        if (_mentions.Length > 16384) _mentions = new Mention[256];
        if (_firstOfSentence.Length > 16384) _firstOfSentence = new int[128];
    }

    public void Add(in Mention mention)
    {
        if (Count == _mentions.Length) Array.Resize(ref _mentions, Count * 2);
        _mentions[Count++] = mention;
    }

    /// <summary>Brings the mentions into order after some were added out of it, and makes <see cref="Of"/> ready.</summary>
    public void Complete(int sentences, bool sort)
    {
        if (sort) _mentions.AsSpan(0, Count).Sort((a, b) => a.First.CompareTo(b.First));
        if (_firstOfSentence.Length < sentences + 1) _firstOfSentence = new int[sentences * 2];
        var mention = 0;
        for (var sentence = 0; sentence <= sentences; sentence++)
        {
            while (mention < Count && _mentions[mention].Sentence < sentence) mention++;
            _firstOfSentence[sentence] = mention;
        }
    }

    /// <summary>The mentions of a sentence.</summary>
    public SentenceMentions Of(int sentence) => new(this, _firstOfSentence[sentence], _firstOfSentence[sentence + 1]);
}
