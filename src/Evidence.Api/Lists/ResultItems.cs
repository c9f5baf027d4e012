using System.Text.Json;
using Evidence.Core.Results;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>Results as rows: cut from the stored documents of their studies, with the study and the arm they belong to.</summary>
public sealed class ResultItems : IItemWriter
{
    private ResultItems()
    {
    }

    /// <summary>The one there is.</summary>
    public static ResultItems Instance { get; } = new();

    void IItemWriter.Write(Utf8JsonWriter json, ListAnswer answer)
    {
        var members = MemberPicker.Of(answer.Query.Fields);
        var studies = answer.Index.Parent!;
        var rows = answer.Page.GroupBy(answer.Index.ParentOf).ToDictionary(study => study.Key, study => study.ToList());
        var documents = new Dictionary<int, ResultRows>();
        var order = rows.Keys.ToList();
        var next = 0;
        answer.Ledger.Records.Read(order.Select(studies.Key), RecordForm.Document, body => documents.Add(order[next++], ResultRows.Read(body.ToArray())));
        foreach (var row in answer.Page)
        {
            var bytes = documents[answer.Index.ParentOf(row)].Row(answer.Index.Place(row));
            if (members is null)
            {
                json.WriteRawValue(bytes.Span, skipInputValidation: true);
            }
            else
            {
                members.Write(json, bytes);
            }
        }
    }
}
