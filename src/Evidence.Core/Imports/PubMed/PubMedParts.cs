using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Parts that articles and books of PubMed have alike; what is read is taken.</summary>
internal static class PubMedParts
{
    public static WrittenDate Date(PubMedElement date)
    {
        var written = date["MedlineDate"].Peek() ?? string.Join(' ', new[] { date["Year"].Peek(), date["Month"].Peek(), date["Day"].Peek() }.OfType<string>());
        var read = Dates.Read(written);
        foreach (var part in read.IsWhole && read.Year is not null ? ["Year", "Month", "Day", "MedlineDate"] : Array.Empty<string>())
        {
            date[part].Take();
        }

        return read;
    }

    public static string? Pages(PubMedElement pagination)
    {
        var (first, last) = (pagination["StartPage"], pagination["EndPage"]);
        var pages = pagination["MedlinePgn"].Text();
        if (pages is null)
        {
            return PageRange.Join(first.Text(), last.Text());
        }

        // they say the same part by part
        if (first.Peek() is { } from && pages.StartsWith(from, StringComparison.Ordinal))
        {
            first.Take();
            last.Take();
        }

        return pages;
    }

    // each section with its heading, as PubMed prints it
    public static string? Abstract(PubMedElement words)
    {
        var sections = words.All("AbstractText").Select(static section =>
        {
            var (label, text) = (section.Attribute("Label"), section.Text());
            if (text is not null)
            {
                section.TakeAttribute("Label");
            }

            return text is null ? null : string.IsNullOrWhiteSpace(label) ? text : $"{label}: {text}";
        });
        return string.Join(' ', sections.OfType<string>()) is { Length: > 0 } whole ? whole : null;
    }

    public static string? Id(IReadOnlyList<PubMedElement> ids, string type)
    {
        foreach (var id in ids.Where(id => id.Attribute("IdType") == type && id.Peek() is not null))
        {
            id.TakeAttribute("IdType");
            return id.Text();
        }

        return null;
    }

    /// <summary>The keywords of all lists.</summary>
    public static IReadOnlyList<string> Keywords(PubMedElement work) =>
        [.. work.All("KeywordList").SelectMany(static list => list.All("Keyword")).Select(static word => word.Text()).OfType<string>()];
}
