namespace Monitor.Client.Http;

/// <summary>A part of a list; it goes on at the cursor.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Cursor);
