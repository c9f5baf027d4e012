using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>Items as they are stored: bytes out, nothing parsed, unless only some members are asked for.</summary>
public sealed class StoredItems : IItemWriter
{
    private StoredItems() { }

    /// <summary>The one there is.</summary>
    public static StoredItems Instance { get; } = new();

    void IItemWriter.Write(Utf8JsonWriter json, ListAnswer answer)
    {
        var members = MemberPicker.Of(answer.Query.Fields);
        var form = answer.Query.Full ? RecordForm.Document : RecordForm.Summary;
        Span<RecordKey> keys = stackalloc RecordKey[answer.Page.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = answer.Index.Key(answer.Page[i]);
        }

        answer.Ledger.Records.Read(keys, form, body =>
        {
            if (members is null)
            {
                json.WriteRawValue(body, skipInputValidation: true);
            }
            else
            {
                members.Write(json, body.ToArray());
            }
        });
    }
}
