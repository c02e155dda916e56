using System.Buffers;
using System.Text.Json;
using Monitor.Domain.Episodes;

namespace Monitor.Domain.Topics;

/// <summary>Writes topic states as compact JSON, always the same bytes for the same state, and reads them back.</summary>
internal static class TopicStateJson
{
    private const int Version = 1;

    public static void Write(TopicState state, IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("topic", state.Topic);
        json.WriteNumber("position", state.Position);
        json.WriteNumber("control", state.Control);
        json.WriteNumber("watermark", Ticks(state.Watermark));
        if (state.FirstEvent is { } first) json.WriteNumber("firstEvent", Ticks(first));
        json.WriteNumber("articles", state.Articles);
        json.WriteNumber("late", state.Late);
        Write(json, "mentions", state.Mentions);
        json.WriteNumber("coMentionsForgotten", state.CoMentions.Forgotten);
        json.WriteStartObject("coMentions");
        foreach (var (topic, count) in state.CoMentions.Counts) json.WriteNumber(topic, count);
        json.WriteEndObject();
        json.WriteStartArray("recent");
        foreach (var position in state.Recent) json.WriteNumberValue(position);
        json.WriteEndArray();
        json.WriteStartObject("themes");
        foreach (var (theme, themeState) in state.Themes)
        {
            json.WriteStartObject(theme);
            Write(json, themeState);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static TopicState Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var json = document.RootElement;
            if (json.GetProperty("version").GetInt32() is var version and not Version)
                throw new FormatException($"The topic state has version {version}; this program knows version {Version}.");
            return new TopicState
            {
                Topic = json.GetProperty("topic").GetString()!,
                Position = json.GetProperty("position").GetInt64(),
                Control = json.GetProperty("control").GetInt64(),
                Watermark = Time(json.GetProperty("watermark")),
                FirstEvent = json.TryGetProperty("firstEvent", out var first) ? Time(first) : null,
                Articles = json.GetProperty("articles").GetInt64(),
                Late = json.GetProperty("late").GetInt64(),
                Mentions = ReadSeries(json.GetProperty("mentions")),
                CoMentions = new CoMentions(
                    json.GetProperty("coMentions").EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetInt32())),
                    json.GetProperty("coMentionsForgotten").GetInt32()),
                Recent = [.. json.GetProperty("recent").EnumerateArray().Select(p => p.GetInt64())],
                Themes = new(Sorted(json.GetProperty("themes"), ReadTheme), StringComparer.Ordinal),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is no topic state: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter json, ThemeState theme)
    {
        Write(json, "series", theme.Series);
        json.WriteStartArray("points");
        foreach (var point in theme.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Position);
            json.WriteNumberValue(Ticks(point.EventTime));
            json.WriteNumberValue(Ticks(point.Stamp));
            json.WriteNumberValue(point.Story);
            json.WriteStringValue(point.Publisher);
            json.WriteNumberValue(point.Facets);
            json.WriteBooleanValue(point.Late);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartObject("episodes");
        foreach (var (run, episodes) in theme.Episodes)
        {
            json.WriteStartArray(run);
            foreach (var episode in episodes) Write(json, episode);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static ThemeState ReadTheme(JsonElement json) => new()
    {
        Series = ReadSeries(json.GetProperty("series")),
        Points =
        [
            .. json.GetProperty("points").EnumerateArray().Select(p => new ReportPoint(
                p[0].GetInt64(), Time(p[1]), Time(p[2]), p[3].GetInt64(), p[4].GetString(), p[5].GetInt32(), p[6].GetBoolean())),
        ],
        Episodes = new(Sorted(json.GetProperty("episodes"), list => list.EnumerateArray().Select(ReadEpisode).ToList()), StringComparer.Ordinal),
    };

    private static void Write(Utf8JsonWriter json, Episode episode)
    {
        json.WriteStartObject();
        if (episode.AlertId is not null)
        {
            json.WriteString("alert", episode.AlertId);
            json.WriteString("openedBy", episode.OpenedBy);
            json.WriteNumber("raisedAt", Ticks(episode.RaisedAt));
            json.WriteNumber("revision", episode.Revision);
            json.WriteNumber("reported", episode.ReportedArticles);
            json.WriteString("because", episode.Because);
            json.WriteStartObject("numbers");
            foreach (var (name, value) in episode.Numbers) json.WriteNumber(name, value);
            json.WriteEndObject();
        }
        json.WriteNumber("raised", episode.RaisedPosition);
        json.WriteNumber("start", Ticks(episode.Start));
        json.WriteNumber("end", Ticks(episode.End));
        json.WriteNumber("lastStamp", Ticks(episode.LastStamp));
        json.WriteNumber("articles", episode.Articles);
        json.WriteNumber("stage", (int)episode.Stage);
        if (episode.Pruned is { } pruned)
        {
            json.WriteStartObject("pruned");
            json.WriteNumber("last", Ticks(pruned.Last));
            json.WriteNumber("articles", pruned.Articles);
            json.WriteNumber("stories", pruned.Stories);
            json.WriteStartArray("publishers");
            foreach (var publisher in pruned.Publishers) json.WriteStringValue(publisher);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static Episode ReadEpisode(JsonElement json)
    {
        var raised = json.TryGetProperty("alert", out var alert);
        return new Episode
        {
            AlertId = raised ? alert.GetString() : null,
            OpenedBy = raised ? json.GetProperty("openedBy").GetString()! : "",
            RaisedAt = raised ? Time(json.GetProperty("raisedAt")) : default,
            Revision = raised ? json.GetProperty("revision").GetInt32() : 0,
            ReportedArticles = raised ? json.GetProperty("reported").GetInt32() : 0,
            Because = raised ? json.GetProperty("because").GetString()! : "",
            Numbers = raised ? Sorted(json.GetProperty("numbers"), n => n.GetDouble()) : new(StringComparer.Ordinal),
            RaisedPosition = json.GetProperty("raised").GetInt64(),
            Start = Time(json.GetProperty("start")),
            End = Time(json.GetProperty("end")),
            LastStamp = Time(json.GetProperty("lastStamp")),
            Articles = json.GetProperty("articles").GetInt32(),
            Stage = (EpisodeStage)json.GetProperty("stage").GetInt32(),
            Pruned = json.TryGetProperty("pruned", out var pruned)
                ? new PrunedReports
                {
                    Last = Time(pruned.GetProperty("last")),
                    Articles = pruned.GetProperty("articles").GetInt32(),
                    Stories = pruned.GetProperty("stories").GetInt32(),
                    Publishers = new SortedSet<string>(pruned.GetProperty("publishers").EnumerateArray().Select(p => p.GetString()!), StringComparer.Ordinal),
                }
                : null,
        };
    }

    private static void Write(Utf8JsonWriter json, string name, CountSeries series)
    {
        json.WriteStartObject(name);
        Buckets("hours", series.Hours);
        Buckets("days", series.Days);
        json.WriteEndObject();

        void Buckets(string list, IReadOnlyList<CountBucket> buckets)
        {
            json.WriteStartArray(list);
            foreach (var (index, articles, independent) in buckets)
            {
                json.WriteNumberValue(index);
                json.WriteNumberValue(articles);
                json.WriteNumberValue(independent);
            }
            json.WriteEndArray();
        }
    }

    private static CountSeries ReadSeries(JsonElement json)
    {
        return new CountSeries(Buckets(json.GetProperty("hours")), Buckets(json.GetProperty("days")));

        static List<CountBucket> Buckets(JsonElement list) =>
            [.. list.EnumerateArray().Select(n => n.GetInt32()).Chunk(3).Select(c => new CountBucket(c[0], c[1], c[2]))];
    }

    private static SortedDictionary<string, T> Sorted<T>(JsonElement json, Func<JsonElement, T> read)
    {
        var sorted = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject()) sorted[property.Name] = read(property.Value);
        return sorted;
    }

    private static long Ticks(DateTimeOffset time) => time.UtcTicks;

    private static DateTimeOffset Time(JsonElement ticks) => new(ticks.GetInt64(), TimeSpan.Zero);
}
