using Monitor.Analysis.Roles;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Status;

/// <summary>Dates near a match that lie clearly before the article.</summary>
internal static class PastDates
{
    private const int Reach = 12;

    /// <summary>What is older than this is no news of the day.</summary>
    private const int MonthsOfNews = 1;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether a year, a decade or a month near the match says so. What began then and goes on ("since 2016") does not count.</summary>
    public static bool IsLongAgo(in SentenceView view, DateTimeOffset? published)
    {
        if (published is not { } now) return false;
        var to = Math.Min(view.Sentence.Last, view.Match.Last + Reach);
        for (var token = Math.Max(view.Sentence.First, view.Match.First - Reach); token < to; token++)
        {
            if (!view.Has(token, TokenTraits.Number | TokenTraits.Capitalised) || IsGoingOn(view, token)) continue;
            if (YearAt(view, token) is { } year)
            {
                if (IsOver(now, year, MonthBefore(view, token))) return true;
            }
            else if (MonthAt(view, token) is { } month && IsBareMonth(view, token))
            {
                var lastYear = month > now.Month ? 1 : 0;
                if (IsOver(now, now.Year - lastYear, month)) return true;
            }
        }
        return false;
    }

    private static bool IsOver(DateTimeOffset now, int year, int? month)
    {
        if (month == null) return year < now.Year - 1 || (year == now.Year - 1 && now.Month > MonthsOfNews);
        return ((now.Year - year) * 12) + now.Month - month > MonthsOfNews;
    }

    private static int? YearAt(in SentenceView view, int token)
    {
        if (!view.Has(token, TokenTraits.Number)) return null;
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
        if (!view.Has(token, TokenTraits.Capitalised)) return null;
        for (var month = 0; month < Months.Length; month++)
            if (view.Is(token, Months[month])) return month + 1;
        return null;
    }

    /// <summary>"in March", "last March", without a year behind.</summary>
    private static bool IsBareMonth(in SentenceView view, int token) =>
        token > view.Sentence.First && (view.Is(token - 1, "in") || view.Is(token - 1, "last") || view.Is(token - 1, "early") || view.Is(token - 1, "late"))
        && !(token + 1 < view.Sentence.Last && view.Has(token + 1, TokenTraits.Number) && view.SpellingOf(token + 1).Length == 4);

    private static bool IsGoingOn(in SentenceView view, int token)
    {
        for (var i = token - 1; i >= Math.Max(view.Sentence.First, token - 3); i--)
            if (view.Is(i, "since") || view.Is(i, "until") || view.Is(i, "by") || view.Is(i, "before") || view.Is(i, "next")) return true;
        return false;
    }
}
