using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Topics;

/// <summary>Cuts an entry into the slices of its topics.</summary>
internal readonly struct SliceCutter
{
    private readonly ArticleEntry _entry;
    private readonly ArticleEntry? _replaced;
    private readonly string[] _named;
    private readonly string[] _namedBefore;

    /// <summary>Cuts this entry.</summary>
    /// <param name="entry">An entry of the journal.</param>
    /// <param name="replaced">The entry at <see cref="ArticleEntry.RevisionOf"/>; required where that is set.</param>
    public SliceCutter(ArticleEntry entry, ArticleEntry? replaced)
    {
        if (entry.RevisionOf != replaced?.Position)
            throw new ArgumentException($"Entry {entry.Position} replaces {entry.RevisionOf?.ToString() ?? "nothing"}, not {replaced?.Position.ToString() ?? "nothing"}.", nameof(replaced));
        (_entry, _replaced) = (entry, replaced);
        _named = NamedIn(entry);
        _namedBefore = replaced is null ? [] : NamedIn(replaced);
    }

    /// <summary>The slice of one of the entry's links.</summary>
    public TopicSlice Cut(TopicLink link) =>
        Cut(_entry, link.Topic, link.Previous, _named, _replaced is null ? null : Cut(_replaced, link.Topic, 0, _namedBefore, null));

    private static string[] NamedIn(ArticleEntry entry)
    {
        var named = new string[entry.Analysis.Topics.Count];
        for (var i = 0; i < named.Length; i++) named[i] = entry.Analysis.Topics[i].Id;
        return named;
    }

    private static TopicSlice Cut(ArticleEntry entry, string topic, long previous, string[] named, TopicSlice? replaces) => new()
    {
        Topic = topic,
        Position = entry.Position,
        Previous = previous,
        Stamp = entry.Stamp,
        EventTime = entry.EventTime,
        Watermark = entry.Watermark,
        ArticleId = entry.Article.Id,
        Publisher = entry.Article.Publisher,
        Story = entry.Story,
        IsCopy = entry.CopyOf is not null,
        Mentioned = named.AsSpan().Contains(topic),
        Named = named,
        Reports = ReportsOf(entry.Analysis.Reports, topic),
        Replaces = replaces,
    };

    private static IReadOnlyList<SliceReport> ReportsOf(IReadOnlyList<Report> reports, string topic)
    {
        List<SliceReport>? found = null;
        foreach (var report in reports) if (report.CountsFor.Contains(topic)) (found ??= []).Add(SliceReport.Of(report, topic));
        return found ?? (IReadOnlyList<SliceReport>)[];
    }
}
