using Evidence.Core.Vocabularies;

namespace Evidence.Api.Vocabularies;

/// <summary>The words a person reads for a value.</summary>
internal static class FieldLabels
{
    /// <summary>The label of a value of a field: that of its vocabulary, a country's name, or the value itself.</summary>
    public static string Of(string? vocabulary, string value) =>
        (vocabulary is null ? null : Core.Vocabularies.Vocabularies.Find(vocabulary)?.Find(value)?.Label)
        ?? (vocabulary == "country" ? CountryNames.English(value) : null)
        ?? value;
}
