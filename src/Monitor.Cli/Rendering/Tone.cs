using System.Globalization;

namespace Monitor.Cli.Rendering;

/// <summary>What colour and weight say about words.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Faint,
    Quote,
    Good,
    Course,
    Info,
    Warning,
    Critical,
    Mark,
}

/// <summary>Words in a tone.</summary>
internal readonly record struct Toned(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Toned(string? text) => new(text ?? "");

    public static implicit operator Toned(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The words with the escape sequences (ECMA-48 SGR) of their tone.</summary>
    public string ToAnsi() => Tone == Tone.Plain || Text.Length == 0 ? Text : $"\e[{Code}m{Text}\e[0m";

    private string Code => Tone switch
    {
        Tone.Strong => "1",
        Tone.Faint => "90",
        Tone.Quote => "3",
        Tone.Good => "32",
        Tone.Course => "34",
        Tone.Info => "1;34",
        Tone.Warning => "1;33",
        Tone.Critical => "1;97;41",
        _ => "30;43",
    };
}
