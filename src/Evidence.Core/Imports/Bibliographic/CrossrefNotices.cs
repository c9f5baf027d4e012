using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.Search;

namespace Evidence.Core.Imports;

/// <summary>Notices in Crossref's dialect of CSL-JSON: <c>updated-by</c> on the article, <c>update-to</c> on the notice.</summary>
internal static class CrossrefNotices
{
    // types of updates that take something back or put it right; others (new version, addendum) do neither
    private static readonly Dictionary<string, (string Kind, string? Reason)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["retraction"] = ("retraction", null), ["withdrawal"] = ("retraction", null), ["removal"] = ("retraction", "Removed."),
        ["partial_retraction"] = ("correction", "Partial retraction."),
        ["expression_of_concern"] = ("expression-of-concern", null), ["correction"] = ("correction", null), ["corrigendum"] = ("correction", null),
        ["erratum"] = ("correction", null),
    };

    /// <summary>The record with its notices, and those that it is on other works; a record that is on others is a notice and no report.</summary>
    public static ReferenceRecord Put(ReferenceRecord record, RecordNode work)
    {
        var own = work["updated-by"].Entries().Select(static one => Read(one, static update => Address(update["DOI"].Text()))).OfType<NoticeOn>()
            .Select(static one => one.Notice).ToList();
        var on = work["update-to"].Entries().Select(one => Read(one, _ => Address(record.Reference.Doi))).OfType<NoticeOn>()
            .Where(static one => one.Work.Length > 0).ToList();
        return record with { Notices = [.. own.Distinct()], On = on, IsNotice = on.Count > 0 };
    }

    private static NoticeOn? Read(RecordNode update, Func<RecordNode, string?> address)
    {
        if (!Kinds.TryGetValue(update["type"].Peek() ?? "", out var row))
        {
            return null;
        }

        update["type"].Take();
        update["label"].Take();
        var parts = update["updated"]["date-parts"].Entries();
        var numbers = parts.Count == 0 ? [] : parts[0].Entries().Select(static part => part.Whole()).OfType<int>();
        var date = Dates.Read(string.Join('-', numbers.Select(static (number, i) => number.ToString(i == 0 ? "D4" : "D2", CultureInfo.InvariantCulture))));
        var day = date.Date ?? date.Year?.ToString(CultureInfo.InvariantCulture);
        return new(update["DOI"].Text() ?? "", new() { Kind = row.Kind, Date = day, Url = address(update), Reason = row.Reason });
    }

    private static string? Address(string? doi) =>
        doi is not null && $"https://doi.org/{Identifiers.Doi(doi)}" is var address && ValueCheck.IsValid(Identifiers.Doi(doi), FieldTypes.Doi)
            && ValueCheck.IsValid(address, FieldTypes.Url) ? address : null;
}
