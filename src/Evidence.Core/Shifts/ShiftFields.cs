using System.Text.Json;

namespace Evidence.Core.Shifts;

/// <summary>The members of a document that shifts are made of.</summary>
internal enum ShiftField
{
    Other, Id, Title, Design, Arms, Results, Role, N, Intervention, CellType, Arm, Months, Timepoint, Subgroup, Note, Partial, Transitions, From, To,
}

/// <summary>Recognises members without making strings of their names.</summary>
internal static class ShiftFields
{
    private static readonly (byte[] Name, ShiftField Field)[] Names =
    [
        .. Enum.GetValues<ShiftField>().Where(field => field != ShiftField.Other).Select(field => (JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(field.ToString())).EncodedUtf8Bytes.ToArray(), field)),
    ];

    // most members of a document are others, so only names of the same length are compared
    private static readonly (byte[] Name, ShiftField Field)[][] OfLength = [.. Enumerable.Range(0, Names.Max(one => one.Name.Length) + 1).Select(length => Names.Where(one => one.Name.Length == length).ToArray())];

    /// <summary>The member the reader stands on; afterwards it stands on the value.</summary>
    public static ShiftField Of(ref Utf8JsonReader reader)
    {
        var found = ShiftField.Other;
        var length = reader.ValueSpan.Length;
        foreach (var (name, field) in reader.ValueIsEscaped ? Names : length < OfLength.Length ? OfLength[length] : [])
        {
            if (reader.ValueTextEquals(name))
            {
                found = field;
                break;
            }
        }

        reader.Read();
        return found;
    }
}
