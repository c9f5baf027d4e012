using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.Search;
using Evidence.Core.Studies;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Imports;

/// <summary>
/// Reads a CSV of notices with the columns <c>doi</c>, <c>pmid</c>, <c>kind</c>, <c>date</c>, <c>url</c>, <c>reason</c>; one of doi and pmid, and
/// kind, are needed. Columns may be called as the Retraction Watch database calls them. A correction stays a correction.
/// </summary>
public static class RetractionNoticeReader
{
    // ours first, then what others call it; compared in small letters without spaces, hyphens and underscores
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["doi"] = ["doi", "originalpaperdoi", "articledoi"],
        ["pmid"] = ["pmid", "originalpaperpubmedid", "originalpaperpmid", "pubmedid"],
        ["kind"] = ["kind", "retractionnature", "nature", "noticetype", "updatetype"],
        ["date"] = ["date", "retractiondate", "noticedate"],
        ["url"] = ["url", "noticeurl"],
        ["noticeDoi"] = ["retractiondoi", "noticedoi"],
        ["reason"] = ["reason", "reasons"],
    };

    // a day stands before or after a month in other lists; in this one the month does
    private static readonly string[] Dates = ["M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "yyyy/M/d"];

    /// <summary>Whether a file that begins with this text has the columns of a list of notices.</summary>
    public static bool Looks(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        using var text = new StringReader(head);
        return CsvRows.Read(text).FirstOrDefault() is { } row && IsComplete(Columns(row));
    }

    /// <summary>The notices of a file, row by row.</summary>
    /// <param name="text">The text; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<RetractionReading> Read(TextReader text, string file)
    {
        Dictionary<string, int>? columns = null;
        foreach (var row in CsvRows.Read(text))
        {
            if (columns is not null)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");
                yield return row.IsBroken
                    ? Refused(place, "", "a quote does not end, or a cell is too long", null)
                    : Row(name => Field(row, columns, name), place);
            }
            else if (!IsComplete(columns = Columns(row)))
            {
                columns = null;
                break;
            }
        }

        if (columns is null)
        {
            yield return new(null, ImportFindings.WrongFormat.At(file, "", "the first line does not name the columns doi or pmid, and kind"));
        }
    }

    private static bool IsComplete(Dictionary<string, int> columns) =>
        columns.ContainsKey("kind") && (columns.ContainsKey("doi") || columns.ContainsKey("pmid"));

    // the first of two columns of one name counts
    private static Dictionary<string, int> Columns(CsvRow header)
    {
        var written = header.Cells.Select(static cell => string.Concat(cell.Where(char.IsLetter)).ToLowerInvariant()).ToList();
        return Names
            .Select(name => (name.Key, Place: name.Value.Select(one => written.IndexOf(one)).FirstOrDefault(static place => place >= 0, -1)))
            .Where(static column => column.Place >= 0)
            .ToDictionary(static column => column.Key, static column => column.Place, StringComparer.Ordinal);
    }

    private static string? Field(CsvRow row, Dictionary<string, int> columns, string name) =>
        columns.TryGetValue(name, out var place)
        && place < row.Cells.Count
        && row.Cells[place].Trim() is { Length: > 0 } value
        && !value.Equals("unavailable", StringComparison.OrdinalIgnoreCase)
            ? value
            : null;

    private static RetractionReading Row(Func<string, string?> field, string place)
    {
        if (V.NoticeKind.Named(field("kind") ?? "") is not { } term)
        {
            return Refused(
                place,
                "/kind",
                $"{field("kind") ?? "nothing"} is no kind of notice",
                "One of: " + string.Join(", ", V.NoticeKind.Terms.Select(static term => term.Value)) + "."
            );
        }

        // the number 0 stands for none in the Retraction Watch database
        var (doi, pmid) = (
            field("doi") is { } written ? Identifiers.Doi(written) : null,
            field("pmid") is { } number && number.Trim('0').Length > 0 ? Identifiers.Pmid(number) : null
        );
        (doi, pmid) = (
            doi is not null && ValueCheck.IsValid(doi, FieldTypes.Doi) ? doi : null,
            pmid is not null && ValueCheck.IsValid(pmid, FieldTypes.Pmid) ? pmid : null
        );
        if ((doi ?? pmid) is null)
        {
            return Refused(
                place,
                "/doi",
                $"the row has neither a DOI nor a PubMed number ({field("doi") ?? "none"}, {field("pmid") ?? "none"})",
                "Give the DOI (10.…/…) or the PubMed number of the work that the notice is about."
            );
        }

        var date = field("date") is { } day ? DateOf(day) : null;
        if (field("date") is { } said && date is null)
        {
            return Refused(place, "/date", $"{said} is no date", "Write yyyy, yyyy-mm or yyyy-mm-dd.");
        }

        var notice = new Notice { Kind = term.Value, Date = date, Url = Address(field), Reason = Reason(field("reason")) };
        return new(new(doi, pmid, notice, place), null);
    }

    private static string? DateOf(string written) =>
        ValueCheck.IsValid(written, FieldTypes.Date) ? written
        : DateTime.TryParseExact(written, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static string? Address(Func<string, string?> field) =>
        field("url") is { } url && ValueCheck.IsValid(url, FieldTypes.Url) ? url
        : field("noticeDoi") is { } doi
        && ValueCheck.IsValid(Identifiers.Doi(doi), FieldTypes.Doi)
        && $"https://doi.org/{Identifiers.Doi(doi)}" is var address
        && ValueCheck.IsValid(address, FieldTypes.Url)
            ? address
        : null;

    // "+Concerns about Data;+Fake Peer Review;" is a list
    private static string? Reason(string? written)
    {
        var reasons = string.Join(
            "; ",
            (written ?? "")
                .Split(';')
                .Select(static one => string.Join(' ', one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('+'))
                .Where(static one => one.Length > 0)
        );
        return reasons.Length > 0 && ValueCheck.IsValid(reasons, FieldTypes.Words) ? reasons : null;
    }

    private static RetractionReading Refused(string place, string pointer, string detail, string? hint) =>
        new(null, ImportFindings.BadValue.At(place, pointer, detail, hint) with { Severity = DefectSeverity.Error });
}
