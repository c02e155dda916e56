using System.Globalization;

namespace Monitor.Files.Rules;

/// <summary>Durations as rule files write them: 90s, 30m, 12h, 7d, 2w.</summary>
public static class Duration
{
    /// <summary>Reads a number and a unit; also .NET's own form (7.00:00:00), in which rules travel as JSON.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Contains(':')) return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration);
        var unit = text.Length > 1 ? TicksOf(text[^1]) : 0;
        if (unit == 0 || !decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        if (number > TimeSpan.MaxValue.Ticks / unit) return false;
        duration = new TimeSpan((long)(number * unit));
        return true;
    }

    /// <summary>Writes with the largest unit, up to days, that needs no fraction.</summary>
    public static string Format(TimeSpan duration)
    {
        foreach (var unit in "dhm")
            if (duration.Ticks % TicksOf(unit) == 0) return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / TicksOf(unit)}{unit}");
        return string.Create(CultureInfo.InvariantCulture, $"{(decimal)duration.Ticks / TimeSpan.TicksPerSecond}s");
    }

    private static long TicksOf(char unit) => unit switch
    {
        's' => TimeSpan.TicksPerSecond,
        'm' => TimeSpan.TicksPerMinute,
        'h' => TimeSpan.TicksPerHour,
        'd' => TimeSpan.TicksPerDay,
        'w' => 7 * TimeSpan.TicksPerDay,
        _ => 0,
    };
}
