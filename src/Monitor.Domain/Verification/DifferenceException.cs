namespace Monitor.Domain.Verification;

/// <summary>Ends a verification at its first difference.</summary>
internal sealed class DifferenceException(string message) : Exception(message);
