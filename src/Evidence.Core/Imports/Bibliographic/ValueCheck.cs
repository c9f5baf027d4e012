using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>Whether a value would pass the rules of the pack.</summary>
internal static class ValueCheck
{
    public static bool IsValid(string value, FieldType type)
    {
        var check = new ShapeCheck("");
        type.Check(JsonSerializer.SerializeToElement(value), check);
        return check.IsClean;
    }
}
