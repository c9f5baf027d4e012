using Evidence.Core.Sources;

namespace Evidence.Core.References;

/// <summary>ISSN and ISBN, which every format has a field for: several stand in one with commas between them.</summary>
internal static class SerialNumbers
{
    private const string OfSerial = "issn";
    private const string OfBook = "isbn";
    private const int LeastDigitsOfBook = 9;
    private static readonly char[] Separators = [',', ';'];

    /// <summary>Those that a format's own field can hold so that they are read back; others are said in notes.</summary>
    public static bool Has(PublicationIdentifier identifier) =>
        identifier.Scheme is OfSerial or OfBook && Read(identifier.Value) is [var only] && only.Scheme == identifier.Scheme && only.Value == identifier.Value;

    /// <summary>The numbers of a scheme as one text; null for none.</summary>
    public static string? Joined(Reference reference, string scheme) =>
        string.Join(", ", reference.Identifiers.Where(one => one.Scheme == scheme && Has(one)).Select(static one => one.Value)) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The numbers that a field holds.</summary>
    public static IReadOnlyList<PublicationIdentifier> Read(string written) =>
    [
        .. written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static one => new PublicationIdentifier(one.Count(char.IsAsciiDigit) >= LeastDigitsOfBook ? OfBook : OfSerial, one)),
    ];
}
