namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Many short lists of numbers in two arrays.</summary>
internal readonly struct Lists
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private Lists(int[] starts, int[] items) => (_starts, _items) = (starts, items);

    public ReadOnlySpan<int> this[int key] => _items.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Groups items by key; each list keeps the order of its items.</summary>
    public static Lists Invert(int keys, IEnumerable<(int Key, int Item)> pairs)
    {
        var all = pairs.ToArray();
        var starts = new int[keys + 1];
        foreach (var (key, _) in all) starts[key + 1]++;
        for (var key = 0; key < keys; key++) starts[key + 1] += starts[key];
        var next = starts.AsSpan(0, keys).ToArray();
        var items = new int[all.Length];
        foreach (var (key, item) in all) items[next[key]++] = item;
        return new Lists(starts, items);
    }
}
