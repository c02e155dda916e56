using System.Text.Json;

namespace Monitor.Evaluation.Labels;

/// <summary>A piece of a label that says what it is when it is not what was expected.</summary>
/// <param name="Name">How it is called in a sentence: "`countries`".</param>
internal readonly record struct LabelField(string Name, JsonElement Json)
{
    /// <summary>A field; null if it is not there, or null.</summary>
    public LabelField? Optional(string field)
    {
        if (Json.ValueKind != JsonValueKind.Object) throw new LabelFormatException($"{Name} must be an object: write it in braces.");
        return Json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? new LabelField($"`{field}`", value) : null;
    }

    public LabelField Required(string field) =>
        Optional(field) ?? throw new LabelFormatException($"{Name} has no `{field}`: add it, an empty list where there is nothing to name.");

    public string Text() => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : throw new LabelFormatException($"{Name} must be a text: write it in quotation marks.");

    public int Number() => Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) ? number : throw new LabelFormatException($"{Name} must be a whole number.");

    public IReadOnlyList<LabelField> Items()
    {
        if (Json.ValueKind != JsonValueKind.Array) throw new LabelFormatException($"{Name} must be a list: write it in square brackets.");
        var name = $"Each of {Name}";
        return [.. Json.EnumerateArray().Select(item => new LabelField(name, item))];
    }

    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text())];

    /// <summary>The texts of a field; none if it is not there.</summary>
    public IReadOnlyList<string> Texts(string field) => Optional(field)?.Texts() ?? [];

    /// <summary>A value of an enumeration by its name in JSON.</summary>
    public T Value<T>() where T : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == text) return value;
        throw new LabelFormatException(
            $"{Name} is \"{text}\": write one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
    }
}

/// <summary>Labels are not what they must be. The message is one sentence.</summary>
internal sealed class LabelFormatException(string message) : Exception(message);
