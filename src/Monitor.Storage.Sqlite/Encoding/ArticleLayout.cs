using Monitor.Domain.Articles;

namespace Monitor.Storage.Sqlite.Encoding;

/// <summary>The fields of an article and of its analysis in the order in which they are stored. A change is a new version of <see cref="EntryCodec"/>.</summary>
internal static class ArticleLayout
{
    private const byte Cut = 0;
    private const byte Own = 1;

    public static void Write(ByteWriter writer, Article article, ArticleAnalysis analysis)
    {
        writer.Text(article.Id);
        writer.Text(article.Url);
        writer.Text(article.Source);
        writer.Text(article.Title);
        writer.Text(article.Text);
        writer.Text(article.Language);
        writer.Int64(article.Published?.UtcTicks ?? -1);
        writer.Text(analysis.Language);
        writer.UInt((ulong)analysis.Topics.Count);
        foreach (var topic in analysis.Topics)
        {
            writer.Text(topic.Id);
            writer.Text(topic.Name);
            writer.UInt((ulong)topic.Mentions);
            writer.Byte(topic.Focus ? (byte)1 : (byte)0);
            writer.Texts(topic.Surfaces);
        }
        writer.UInt((ulong)analysis.Reports.Count);
        foreach (var report in analysis.Reports)
        {
            writer.Text(report.Theme);
            writer.Byte((byte)report.Status);
            writer.Texts(report.Actors);
            writer.Texts(report.Targets);
            writer.Texts(report.CountsFor);
            writer.Int64(BitConverter.DoubleToInt64Bits(report.Confidence));
            Write(writer, report.Evidence, article);
        }
    }

    public static (Article Article, ArticleAnalysis Analysis) Read(ref ByteReader reader)
    {
        var article = new Article
        {
            Id = reader.Text(),
            Url = reader.TextOrNull(),
            Source = reader.TextOrNull(),
            Title = reader.TextOrNull(),
            Text = reader.Text(),
            Language = reader.TextOrNull(),
            Published = reader.Int64() is var ticks and >= 0 ? Time(ticks) : null,
        };
        var language = reader.TextOrNull();
        var topics = new TopicMention[reader.Length()];
        for (var i = 0; i < topics.Length; i++)
            topics[i] = new TopicMention(reader.Text(), reader.Text(), checked((int)reader.UInt()), reader.Byte() != 0, reader.Texts());
        var reports = new Report[reader.Length()];
        for (var i = 0; i < reports.Length; i++)
            reports[i] = new Report(
                reader.Text(), Status(reader.Byte()), reader.Texts(), reader.Texts(), reader.Texts(),
                BitConverter.Int64BitsToDouble(reader.Int64()), Evidence(ref reader, article));
        if (!reader.AtEnd) throw new FormatException("something follows its end");
        return (article, new ArticleAnalysis { Language = language, Topics = topics, Reports = reports });
    }

    // The words of the evidence are in the article already.
    private static void Write(ByteWriter writer, Evidence evidence, Article article)
    {
        var field = evidence.In == ArticleField.Title ? article.Title ?? "" : article.Text;
        var cut = evidence.Start >= 0 && evidence.End >= evidence.Start && evidence.End <= field.Length
            && field.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Text);
        writer.Byte(cut ? Cut : Own);
        writer.Byte((byte)evidence.In);
        writer.UInt((ulong)evidence.Start);
        writer.UInt((ulong)evidence.End);
        if (!cut) writer.Text(evidence.Text);
    }

    private static Evidence Evidence(ref ByteReader reader, Article article)
    {
        var how = reader.Byte();
        var field = reader.Byte() switch
        {
            (byte)ArticleField.Title => ArticleField.Title,
            (byte)ArticleField.Text => ArticleField.Text,
            var other => throw new FormatException($"there is no field {other}"),
        };
        var (start, end) = (checked((int)reader.UInt()), checked((int)reader.UInt()));
        if (how == Own) return new Evidence(field, start, end, reader.Text());
        var words = field == ArticleField.Title ? article.Title ?? "" : article.Text;
        if (end < start || end > words.Length) throw new FormatException("its evidence is outside of it");
        return new Evidence(field, start, end, words[start..end]);
    }

    private static ReportStatus Status(byte value) =>
        value <= (byte)ReportStatus.Historical ? (ReportStatus)value : throw new FormatException($"there is no status {value}");

    private static DateTimeOffset Time(long ticks) =>
        ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw new FormatException("its date is out of range");
}
