using System.Text.Json;

namespace Evidence.Core.Synthesis;

/// <summary>Reads single values; what is not of the kind asked for is passed over and stays unknown.</summary>
internal static class StoredValues
{
    public static double? Number(this ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number ? json.GetDouble() : Passed<double>(ref json);

    public static int? Whole(this ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number ? json.TryGetInt32(out var whole) ? whole : null
        : Passed<int>(ref json);

    public static string? Text(this ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        json.Skip();
        return null;
    }

    private static T? Passed<T>(ref Utf8JsonReader json)
        where T : struct
    {
        json.Skip();
        return null;
    }
}
