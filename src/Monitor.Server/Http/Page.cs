namespace Monitor.Server.Http;

/// <summary>A part of a list.</summary>
/// <param name="Items">The next items; there can be fewer than asked for, or none, with a cursor to go on from.</param>
/// <param name="Cursor">Where the list goes on, or absent at its end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Cursor = null);
