using System.Buffers.Binary;

namespace Monitor.Files.Articles;

/// <summary>Sorted runs of records in one temporary file, which is gone when this is disposed.</summary>
internal sealed class SortedRuns(List<string> files) : IDisposable
{
    private const int WriteBuffer = 128 * 1024;
    private const int LargestReadBuffer = 256 * 1024;
    private const int SmallestReadBuffer = 8 * 1024;

    private readonly List<(long Start, long End)> _runs = [];
    private FileStream? _file;

    public int Count => _runs.Count;

    /// <summary>Writes the records as the next run.</summary>
    /// <exception cref="IOException">There is no room, or no permission.</exception>
    public void Write(ArticleRecords records)
    {
        _file ??= Create();
        var start = _file.Position;
        Span<byte> length = stackalloc byte[4];
        try
        {
            foreach (var record in records.SortedRecords())
            {
                BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
                _file.Write(length);
                _file.Write(record.Span);
            }
            _file.Flush();
        }
        catch (IOException e)
        {
            throw new IOException($"The articles cannot be sorted by date in {Path.GetTempPath()}: {e.Message} Set TMPDIR to a folder with more room.", e);
        }
        if (_file.Position > start) _runs.Add((start, _file.Position));
    }

    /// <summary>All records in the order of their dates; those of equal date in the order of the runs.</summary>
    public IEnumerable<FileArticle> Merge(int memoryBytes)
    {
        var buffer = Math.Clamp(memoryBytes / _runs.Count, SmallestReadBuffer, LargestReadBuffer);
        var queue = new PriorityQueue<RunReader, (long Key, int Run)>();
        for (var i = 0; i < _runs.Count; i++)
        {
            var reader = new RunReader(_file!.SafeFileHandle, _runs[i].Start, _runs[i].End, buffer);
            if (reader.MoveNext()) queue.Enqueue(reader, (reader.Key, i));
        }
        while (queue.TryPeek(out var reader, out var priority))
        {
            yield return ArticleRecords.Decode(reader.Record.Span, files);
            if (reader.MoveNext()) queue.DequeueEnqueue(reader, (reader.Key, priority.Run));
            else queue.Dequeue();
        }
    }

    public void Dispose() => _file?.Dispose();

    private static FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = WriteBuffer, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"monitor-sort-{Guid.NewGuid():N}.tmp"), options);
    }
}
