using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.Search;
using Evidence.Core.Studies;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Imports;

/// <summary>A row of a list of notices: the notice, or why it is refused.</summary>
/// <param name="Notice">The notice; null if the row is refused.</param>
/// <param name="Finding">Why; null if it was read.</param>
public sealed record RetractionReading(RetractionNotice? Notice, Defect? Finding);

/// <summary>
/// Reads a CSV of notices with the columns <c>doi</c>, <c>pmid</c>, <c>kind</c>, <c>date</c>, <c>url</c>, <c>reason</c>; one of doi and pmid, and
/// kind, are needed. A correction stays a correction.
/// </summary>
public static class RetractionNoticeReader
{
    /// <summary>The notices of a file, row by row.</summary>
    /// <param name="text">The text; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<RetractionReading> Read(TextReader text, string file)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = Columns(row);
                if (!columns.ContainsKey("kind") || !(columns.ContainsKey("doi") || columns.ContainsKey("pmid")))
                {
                    break;
                }
            }
            else
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");
                yield return row.IsBroken ? Refused(place, "", "a quote does not end, or a cell is too long", null) : Row(name => Field(row, columns, name), place);
            }
        }

        if (columns is null || !columns.ContainsKey("kind") || !(columns.ContainsKey("doi") || columns.ContainsKey("pmid")))
        {
            yield return new(null, ImportFindings.WrongFormat.At(file, "", "the first line does not name the columns doi or pmid, and kind"));
        }
    }

    // the first of two columns of one name counts
    private static Dictionary<string, int> Columns(CsvRow header) => header.Cells
        .Select(static (name, place) => (Name: name.Trim().ToLowerInvariant(), Place: place))
        .GroupBy(static column => column.Name).ToDictionary(static group => group.Key, static group => group.First().Place, StringComparer.Ordinal);

    private static string? Field(CsvRow row, Dictionary<string, int> columns, string name) =>
        columns.TryGetValue(name, out var place) && place < row.Cells.Count && row.Cells[place].Trim() is { Length: > 0 } value ? value : null;

    private static RetractionReading Row(Func<string, string?> field, string place)
    {
        var kind = field("kind")?.ToLowerInvariant().Replace(' ', '-');
        if (kind is null || V.NoticeKind.Find(kind) is null)
        {
            return Refused(place, "/kind", $"{kind ?? "nothing"} is no kind of notice", "One of: " + string.Join(", ", V.NoticeKind.Terms.Select(static term => term.Value)) + ".");
        }

        var (doi, pmid) = (field("doi") is { } written ? Identifiers.Doi(written) : null, field("pmid") is { } number ? Identifiers.Pmid(number) : null);
        if ((doi is null || !ValueCheck.IsValid(doi, FieldTypes.Doi)) && (pmid is null || !ValueCheck.IsValid(pmid, FieldTypes.Pmid)))
        {
            return Refused(place, "/doi", "the row has neither a DOI nor a PubMed number", null);
        }

        var (date, url) = (field("date"), field("url"));
        if (date is not null && !ValueCheck.IsValid(date, FieldTypes.Date))
        {
            return Refused(place, "/date", $"{date} is no date", "Write yyyy, yyyy-mm or yyyy-mm-dd.");
        }

        var notice = new Notice { Kind = kind, Date = date, Url = url is not null && ValueCheck.IsValid(url, FieldTypes.Url) ? url : null };
        return new(new(doi, pmid, notice, field("reason"), place), null);
    }

    private static RetractionReading Refused(string place, string pointer, string detail, string? hint) =>
        new(null, ImportFindings.BadValue.At(place, pointer, detail, hint) with { Severity = DefectSeverity.Error });
}
