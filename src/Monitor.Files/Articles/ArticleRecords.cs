using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>Articles as compact records in one piece of memory: strings in UTF-8 with their lengths, the path as a number.</summary>
internal sealed class ArticleRecords(List<string> files)
{
    /// <summary>The key of an article without a date: behind all others.</summary>
    private const long NoDate = long.MaxValue;

    private readonly List<(long Key, int Start, int Length)> _entries = [];
    private byte[] _bytes = [];
    private int _end;

    /// <summary>How much memory the records take.</summary>
    public long Bytes => _end + _entries.Count * 16L;

    public void Add(FileArticle item)
    {
        var (article, location) = item;
        var start = _end;
        Append(article.Published?.UtcTicks ?? NoDate);
        Append(IndexOf(location.File));
        Append(location.Line ?? -1);
        foreach (var field in (ReadOnlySpan<string?>)[article.Id, article.Url, article.Source, article.Title, article.Text, article.Language]) Append(field);
        _entries.Add((article.Published?.UtcTicks ?? NoDate, start, _end - start));
    }

    /// <summary>The records in the order of their dates, equal dates in the order in which they were added.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> SortedRecords()
    {
        // The place of a record is the order in which it came, so it makes the sort stable.
        _entries.Sort();
        return _entries.Select(e => (ReadOnlyMemory<byte>)_bytes.AsMemory(e.Start, e.Length));
    }

    public IEnumerable<FileArticle> Sorted() => SortedRecords().Select(r => Decode(r.Span, files));

    public void Clear()
    {
        _entries.Clear();
        _end = 0;
    }

    public void Release()
    {
        Clear();
        _bytes = [];
    }

    public static long KeyOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt64LittleEndian(record);

    public static FileArticle Decode(ReadOnlySpan<byte> record, List<string> files)
    {
        var ticks = KeyOf(record);
        var location = new Location(files[BinaryPrimitives.ReadInt32LittleEndian(record[8..])], BinaryPrimitives.ReadInt32LittleEndian(record[12..]) is var line and >= 0 ? line : null);
        var rest = record[16..];
        return new FileArticle(new Article
        {
            Id = Take(ref rest)!,
            Url = Take(ref rest),
            Source = Take(ref rest),
            Title = Take(ref rest),
            Text = Take(ref rest)!,
            Language = Take(ref rest),
            Published = ticks == NoDate ? null : new DateTimeOffset(ticks, TimeSpan.Zero),
        }, location);
    }

    // Files come one after the other, so the last is nearly always the one.
    private int IndexOf(string file)
    {
        if (files.Count == 0 || !ReferenceEquals(files[^1], file)) files.Add(file);
        return files.Count - 1;
    }

    private void Append(string? field)
    {
        if (field is null)
        {
            Append(-1);
            return;
        }
        Reserve(4 + Encoding.UTF8.GetMaxByteCount(field.Length));
        var length = Encoding.UTF8.GetBytes(field, _bytes.AsSpan(_end + 4));
        Append(length);
        _end += length;
    }

    private void Append<T>(T value) where T : unmanaged
    {
        Reserve(Unsafe.SizeOf<T>());
        MemoryMarshal.Write(_bytes.AsSpan(_end), in value);
        _end += Unsafe.SizeOf<T>();
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _end < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 3 / 2, _end + count + 64 * 1024));
    }

    private static string? Take(ref ReadOnlySpan<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        var value = length < 0 ? null : Encoding.UTF8.GetString(rest.Slice(4, length));
        rest = rest[(4 + Math.Max(0, length))..];
        return value;
    }
}
