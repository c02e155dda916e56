using Monitor.Domain.Articles;

namespace Monitor.Analysis.Explanations;

/// <summary>What the themes of some files make of a text, pattern by pattern.</summary>
/// <param name="Matches">Every place where a pattern of theirs matches, also those that come to nothing, in the order of the text.</param>
/// <param name="Near">For each theme of theirs without any match, the pattern that lacks least.</param>
/// <param name="Others">Ids of themes of other files that the text reports.</param>
public sealed record Explanation(IReadOnlyList<PatternMatch> Matches, IReadOnlyList<NearMiss> Near, IReadOnlyList<string> Others);

/// <summary>A place where a pattern matches.</summary>
/// <param name="Theme">The id of the theme.</param>
/// <param name="Pattern">The pattern as written, in <paramref name="File"/> at <paramref name="Line"/>, from 1.</param>
/// <param name="Start">Offset of the first UTF-16 unit of the match in the text.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Parts">Which part of the pattern matched which words, in the order of the text.</param>
/// <param name="VoidedBy">The pattern under `not` that voids the theme in this sentence; null if none does.</param>
/// <param name="Report">What is reported of it; null where it is voided or gives way to a better match.</param>
public sealed record PatternMatch(
    string Theme, string Pattern, string File, int Line, int Start, int End, IReadOnlyList<MatchedPart> Parts, string? VoidedBy, ExplainedReport? Report);

/// <summary>Words, and the part of a pattern or file of cues that they match.</summary>
/// <param name="Pattern">The part, as written.</param>
/// <param name="Words">The words, as they stand in the text from <paramref name="Start"/> to <paramref name="End"/>.</param>
public sealed record MatchedPart(string Pattern, string Words, int Start, int End);

/// <summary>A report, and where its status and its roles come from.</summary>
/// <param name="StatusFrom">What decided the status: "cue", "pattern", "date", or "default" where nothing spoke.</param>
/// <param name="Cues">The cue words that speak for the status.</param>
/// <param name="Actors">Topic ids of who does it.</param>
/// <param name="ActorFrom">The role that found them, such as `modifier`, or `slot`; null if nobody was found.</param>
/// <param name="Targets">Topic ids of to whom or where.</param>
/// <param name="TargetFrom">As for the actor.</param>
public sealed record ExplainedReport(
    ReportStatus Status, string StatusFrom, IReadOnlyList<MatchedPart> Cues, IReadOnlyList<string> Actors, string? ActorFrom,
    IReadOnlyList<string> Targets, string? TargetFrom, double Confidence);

/// <summary>A pattern that does not match, and what there is of it.</summary>
/// <param name="Theme">The id of the theme.</param>
/// <param name="Pattern">The pattern as written, in <paramref name="File"/> at <paramref name="Line"/>, from 1.</param>
/// <param name="Found">Parts whose words occur.</param>
/// <param name="Missing">Parts of which nothing occurs; empty where only order or distance is wrong.</param>
public sealed record NearMiss(string Theme, string Pattern, string File, int Line, IReadOnlyList<MatchedPart> Found, IReadOnlyList<string> Missing);
