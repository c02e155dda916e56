using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Domain.Json;

/// <summary>Times are in UTC and end in Z (RFC 3339), with as many fractions of a second as they have.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}
