using System.Globalization;

namespace Evidence.Api.Vocabularies;

/// <summary>The words a person reads for a value.</summary>
internal static class FieldLabels
{
    /// <summary>The label of a value of a field: that of its vocabulary, a country's name, or the value itself.</summary>
    public static string Of(string? vocabulary, string value)
    {
        if (vocabulary is not null && Core.Vocabularies.Vocabularies.Find(vocabulary)?.Find(value) is { } term)
        {
            return term.Label;
        }

        return vocabulary == "country" && value.Length == 2 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) ? Country(value) : value;
    }

    // a code that the culture data does not know stays a code
    private static string Country(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
