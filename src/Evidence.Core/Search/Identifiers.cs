namespace Evidence.Core.Search;

/// <summary>Identifiers as they are compared: without what people write around them.</summary>
public static class Identifiers
{
    /// <summary>A DOI without address or prefix, lower case: DOIs differ in case without meaning it.</summary>
    public static string Doi(string written)
    {
        var text = written.Trim().ToLowerInvariant();
        foreach (var before in (string[])["https://", "http://", "dx.doi.org/", "doi.org/", "doi:"])
        {
            if (text.StartsWith(before, StringComparison.Ordinal))
            {
                text = text[before.Length..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>A PubMed id as digits.</summary>
    public static string Pmid(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length > 0 ? digits : written.Trim();
    }

    /// <summary>A registration in capitals without spaces; an NCT number with all its eight digits ("nct 1234567" → NCT01234567).</summary>
    public static string Registration(string written)
    {
        var text = string.Concat(written.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return text.StartsWith("NCT", StringComparison.Ordinal) && text.Length is > 3 and < 11 && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"NCT{text[3..].PadLeft(8, '0')}"
            : text;
    }
}
