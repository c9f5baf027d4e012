using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>Puts the items of a page into an answer.</summary>
public interface IItemWriter
{
    /// <summary>Writes every item of the page as a JSON value.</summary>
    internal void Write(Utf8JsonWriter json, ListAnswer answer);

    /// <summary>The writer of a list's items.</summary>
    static IItemWriter Of(Listing listing) => listing.Kind == StoredKinds.Results ? ResultItems.Instance : StoredItems.Instance;
}

/// <summary>Items as they are stored: bytes out, nothing parsed, unless only some members are asked for.</summary>
public sealed class StoredItems : IItemWriter
{
    private StoredItems()
    {
    }

    /// <summary>The one there is.</summary>
    public static StoredItems Instance { get; } = new();

    void IItemWriter.Write(Utf8JsonWriter json, ListAnswer answer)
    {
        var members = MemberPicker.Of(answer.Query.Fields);
        var form = answer.Query.Full ? RecordForm.Document : RecordForm.Summary;
        answer.Ledger.Records.Read(answer.Page.Select(answer.Index.Key), form, body =>
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
