namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Many short lists of numbers in two arrays.</summary>
internal readonly struct Lists
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private Lists(int[] starts, int[] items) => (_starts, _items) = (starts, items);

    public ReadOnlySpan<int> this[int key] => _items.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>By key, the lists of keys in which it stands, in their order.</summary>
    public static Lists Invert(int keys, ReadOnlySpan<int[]> keysByItem)
    {
        var starts = new int[keys + 1];
        foreach (var item in keysByItem)
            foreach (var key in item) starts[key + 1]++;
        for (var key = 0; key < keys; key++) starts[key + 1] += starts[key];
        var next = starts.AsSpan(0, keys).ToArray();
        var items = new int[starts[keys]];
        for (var item = 0; item < keysByItem.Length; item++)
            foreach (var key in keysByItem[item]) items[next[key]++] = item;
        return new Lists(starts, items);
    }

    /// <summary>The lists with each number by its other name, and without those whose name is negative.</summary>
    public static Lists Select(ReadOnlySpan<int[]> lists, int[] names)
    {
        var starts = new int[lists.Length + 1];
        var items = new List<int>();
        for (var list = 0; list < lists.Length; list++)
        {
            foreach (var item in lists[list])
                if (names[item] >= 0) items.Add(names[item]);
            starts[list + 1] = items.Count;
        }
        return new Lists(starts, [.. items]);
    }
}
