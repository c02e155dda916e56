using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Monitor.Grains.Topics;

namespace Monitor.Server.Http;

/// <summary>An order of topics, in pages: a cursor is the place of the last topic of a page, so that topics that move meanwhile do no harm to others.</summary>
internal sealed class TopicOrder
{
    public const string Activity = "activity";
    public const string Name = "name";

    private readonly Comparison<Place> _compare;

    private TopicOrder(Comparison<Place> compare) => _compare = compare;

    public static TopicOrder Of(string sort) => sort == Name ? new TopicOrder(ByName) : new TopicOrder(ByActivity);

    public Page<TopicSummary> Page(IEnumerable<TopicSummary> topics, string? cursor, int limit)
    {
        var after = string.IsNullOrEmpty(cursor) ? (Place?)null : Place.Decode(cursor);
        var sorted = topics.Select(t => (Topic: t, Place: new Place(t.LastWeek, t.Articles, t.Name, t.Id)))
            .Where(t => after is not { } place || _compare(t.Place, place) > 0).ToList();
        sorted.Sort((a, b) => _compare(a.Place, b.Place));
        return new Page<TopicSummary>([.. sorted.Take(limit).Select(t => t.Topic)], sorted.Count > limit ? sorted[limit - 1].Place.Encode() : null);
    }

    private static int ByActivity(Place a, Place b)
    {
        var order = b.LastWeek.CompareTo(a.LastWeek);
        if (order == 0) order = b.Articles.CompareTo(a.Articles);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private static int ByName(Place a, Place b)
    {
        var order = StringComparer.OrdinalIgnoreCase.Compare(a.Name, b.Name);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private readonly record struct Place(int LastWeek, long Articles, string Name, string Id)
    {
        public string Encode() =>
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{LastWeek}\n{Articles}\n{Name}\n{Id}")));

        public static Place Decode(string cursor)
        {
            try
            {
                var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
                return new Place(int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3]);
            }
            catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException)
            {
                throw QueryValues.BadCursor(cursor);
            }
        }
    }
}
