namespace Monitor.Files.Articles;

/// <summary>
/// Dates as senders write them, in the extended or basic form of ISO 8601. A date alone is 00:00 UTC, a time without an offset is UTC.
/// </summary>
public static class PublishedDate
{
    /// <summary>Reads a date such as 2021-05-18, 2021-05-18T14:30Z or 2021-05-18 14:30:05.25+02:00 as UTC.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset published)
    {
        published = default;
        var rest = text.Trim();
        if (!Number(ref rest, 4, out var year)) return false;
        var extended = Skip(ref rest, '-');
        if (!Number(ref rest, 2, out var month) || (extended && !Skip(ref rest, '-')) || !Number(ref rest, 2, out var day)) return false;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var ticks = new DateTime(year, month, day).Ticks;
        if (!rest.IsEmpty && !(Time(ref rest, ref ticks) && rest.IsEmpty)) return false;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) return false;
        published = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>A sentence about a date that is none.</summary>
    /// <param name="field">What holds it, such as "`published`".</param>
    public static string Describe(string field, string value) => string.IsNullOrWhiteSpace(value)
        ? $"{field} is empty. Leave it out where the date is unknown."
        : $"{field} is \"{Shorten(value)}\", which is no date. Write ISO 8601, such as 2021-05-18 or 2021-05-18T14:30:00Z.";

    private static bool Time(ref ReadOnlySpan<char> rest, ref long ticks)
    {
        if (!(Skip(ref rest, 'T') || Skip(ref rest, 't') || Skip(ref rest, ' ')) || !Number(ref rest, 2, out var hour)) return false;
        var (minute, second, fraction) = (0, 0, 0L);
        if (Skip(ref rest, ':') || (!rest.IsEmpty && char.IsAsciiDigit(rest[0])))
        {
            if (!Number(ref rest, 2, out minute)) return false;
            if ((Skip(ref rest, ':') || (!rest.IsEmpty && char.IsAsciiDigit(rest[0]))) && !(Number(ref rest, 2, out second) && Fraction(ref rest, out fraction))) return false;
        }
        // Second 60 is a leap second.
        if (hour > 23 || minute > 59 || second > 60 || !Offset(ref rest, out var offsetMinutes)) return false;
        ticks += (hour * 60L + minute - offsetMinutes) * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (!Skip(ref rest, '.') && !Skip(ref rest, ',')) return true;
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0])) return false;
        for (var unit = TimeSpan.TicksPerSecond / 10; !rest.IsEmpty && char.IsAsciiDigit(rest[0]); unit /= 10, rest = rest[1..]) ticks += unit * (rest[0] - '0');
        return true;
    }

    private static bool Offset(ref ReadOnlySpan<char> rest, out int minutes)
    {
        minutes = 0;
        rest = rest.TrimStart(' ');
        if (rest.IsEmpty || Skip(ref rest, 'Z') || Skip(ref rest, 'z')) return true;
        var sign = Skip(ref rest, '-') || Skip(ref rest, '\u2212') ? -1 : Skip(ref rest, '+') ? 1 : 0;
        if (sign == 0 || !Number(ref rest, 2, out var hour)) return false;
        var minute = 0;
        if ((Skip(ref rest, ':') || !rest.IsEmpty) && !Number(ref rest, 2, out minute)) return false;
        minutes = sign * (hour * 60 + minute);
        return hour <= 18 && minute <= 59;
    }

    private static bool Number(ref ReadOnlySpan<char> rest, int digits, out int value)
    {
        value = 0;
        if (rest.Length < digits) return false;
        foreach (var c in rest[..digits])
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
        }
        rest = rest[digits..];
        return true;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected) return false;
        rest = rest[1..];
        return true;
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..39] + "…";
}
