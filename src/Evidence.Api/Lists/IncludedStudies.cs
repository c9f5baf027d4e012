using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>The studies that the items of a page name, sent along so that nobody must ask for them one by one.</summary>
internal static class IncludedStudies
{
    public static void Write(Utf8JsonWriter json, ListAnswer answer)
    {
        if (!answer.Query.IncludeStudies)
        {
            return;
        }

        var studies = answer.Ledger.Index(StoredKinds.Studies.Name);
        json.WriteStartObject("included");
        json.WriteStartArray("studies");
        answer.Ledger.Records.Read(Rows(answer, studies).Select(studies.Key), RecordForm.Summary, body => json.WriteRawValue(body, skipInputValidation: true));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // what a claim rests on may be a harm, which is no study and is left out
    private static SortedSet<int> Rows(ListAnswer answer, RecordIndex studies) =>
        answer.Index.Parent == studies ? [.. answer.Page.Select(answer.Index.ParentOf)]
        : answer.Index.Terms("study", out _) is { } named
            ? [.. answer.Page.SelectMany(row => named.Of(row).ToArray()).Select(value => studies.Ids.Find(named.Values[value])).Where(row => row >= 0)]
        : [];
}
