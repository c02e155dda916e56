using Monitor.Analysis.Roles;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Status;

/// <summary>Whether the date nearest to a match lies clearly before the article, or behind it.</summary>
internal static class NearbyDates
{
    /// <summary>A date so far away belongs to something else, unless it opens the sentence: "In 1989, ...".</summary>
    private const int Reach = 16;

    private const int LongestOpening = 5;

    /// <summary>What is older than this is no news of the day.</summary>
    private const int MonthsOfNews = 1;
    private const int DaysOfNews = 40;

    /// <summary>A month without a year is the nearest such month: up to so many months ahead, else behind.</summary>
    private const int MonthsAhead = 5;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The era of the nearest date that has one. What began then and goes on ("since 2016") does not count.</summary>
    public static Era Find(in SentenceView view, DateTimeOffset? published)
    {
        if (published is not { } now) return Era.Now;
        var (nearest, distance) = (Era.Now, int.MaxValue);
        for (var token = view.Sentence.First; token < view.Sentence.Last; token++)
        {
            if (!view.Has(token, TokenTraits.Number | TokenTraits.Capitalised)) continue;
            var away = token >= view.Match.Last ? token - view.Match.Last : Math.Max(0, view.Match.First - token);
            if (away >= distance || (away > Reach && token - view.Sentence.First > LongestOpening)) continue;
            if (EraAt(view, token, now) is not { } era || (era == Era.LongAgo && IsGoingOn(view, token)) || IsBeyondVerb(view, token)) continue;
            (nearest, distance) = (era, away);
        }
        return nearest;
    }

    private static Era? EraAt(in SentenceView view, int token, DateTimeOffset now)
    {
        if (YearAt(view, token) is { } year) return EraOf(now, year, MonthBefore(view, token));
        return MonthAt(view, token) is { } month && IsDated(view, token) ? EraOf(now, month, DayOf(view, token)) : null;
    }

    /// <summary>A date that belongs to the object of a later verb: "are staging attacks to disrupt the April elections".</summary>
    private static bool IsBeyondVerb(in SentenceView view, int token)
    {
        for (var i = view.Match.Last; i < token; i++)
            if (view.ClassOf(i) is WordClass.To or WordClass.Relative or WordClass.Modal || view.Has(i, TokenTraits.BreakBefore)) return true;
        return false;
    }

    private static Era EraOf(DateTimeOffset now, int year, int? month)
    {
        if (year > now.Year + 50) return Era.Now;
        if (month == null) return year < now.Year - 1 || (year == now.Year - 1 && now.Month > MonthsOfNews) ? Era.LongAgo : year > now.Year ? Era.Future : Era.Now;
        var since = ((now.Year - year) * 12) + now.Month - month.Value;
        return since > MonthsOfNews ? Era.LongAgo : since < 0 ? Era.Future : Era.Now;
    }

    private static Era EraOf(DateTimeOffset now, int month, int day)
    {
        var ahead = (month - now.Month + 12) % 12;
        if (ahead == 0) return day > now.Day ? Era.Future : Era.Now;
        if (ahead <= MonthsAhead) return Era.Future;
        var behind = 12 - ahead;
        if (behind > MonthsOfNews) return Era.LongAgo;
        return day > 0 && now.Day + DateTime.DaysInMonth(now.AddMonths(-1).Year, month) - day > DaysOfNews ? Era.LongAgo : Era.Now;
    }

    private static int? YearAt(in SentenceView view, int token)
    {
        if (!view.Has(token, TokenTraits.Number)) return null;
        if (token + 1 < view.Sentence.Last && (view.Is(token + 1, "gmt") || view.Is(token + 1, "hours"))) return null;
        var word = view.SpellingOf(token);
        var isDecade = word.Length == 5 && word[4] is 's' or 'S';
        return (word.Length == 4 || isDecade) && int.TryParse(word[..4], out var year) && year is > 1700 and < 2100 ? isDecade ? year + 9 : year : null;
    }

    private static int? MonthBefore(in SentenceView view, int token)
    {
        for (var i = token - 1; i >= Math.Max(view.Sentence.First, token - 2); i--)
            if (MonthAt(view, i) is { } month) return month;
        return null;
    }

    private static int? MonthAt(in SentenceView view, int token)
    {
        if (!view.Has(token, TokenTraits.Capitalised) || view.SpellingOf(token)[0] is not ('J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D')) return null;
        for (var month = 0; month < Months.Length; month++)
            if (view.Is(token, Months[month])) return month + 1;
        return null;
    }

    /// <summary>"in March", "last March", "8 April", "April 29", without a year behind: then it is the year's.</summary>
    private static bool IsDated(in SentenceView view, int token)
    {
        for (var i = token + 1; i < Math.Min(view.Sentence.Last, token + 3); i++)
            if (YearAt(view, i) != null) return false;
        if (DayOf(view, token) > 0) return true;
        return token > view.Sentence.First
            && (view.Is(token - 1, "in") || view.Is(token - 1, "last") || view.Is(token - 1, "by") || view.Is(token - 1, "until") || view.Is(token - 1, "next"));
    }

    /// <summary>The day of the month beside a month's name; 0 if there is none.</summary>
    private static int DayOf(in SentenceView view, int token)
    {
        if (token > view.Sentence.First && IsDay(view.SpellingOf(token - 1), out var before)) return before;
        return token + 1 < view.Sentence.Last && IsDay(view.SpellingOf(token + 1), out var behind) ? behind : 0;
    }

    private static bool IsDay(ReadOnlySpan<char> word, out int day)
    {
        var digits = word.Length > 2 && !char.IsAsciiDigit(word[^1]) ? word[..^2] : word;
        return int.TryParse(digits, out day) && day is >= 1 and <= 31;
    }

    private static bool IsGoingOn(in SentenceView view, int token)
    {
        for (var i = token - 1; i >= Math.Max(view.Sentence.First, token - 3); i--)
            if (view.Is(i, "since") || view.Is(i, "until") || view.Is(i, "by") || view.Is(i, "before")) return true;
        return false;
    }
}

/// <summary>Where a date lies, seen from the article's.</summary>
internal enum Era
{
    /// <summary>Within about a month, or unknown.</summary>
    Now,

    /// <summary>Earlier.</summary>
    LongAgo,

    /// <summary>Later.</summary>
    Future,
}
