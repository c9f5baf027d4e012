using System.Text.Json;
using Evidence.Core.Kinds;

namespace Evidence.Api.Lists;

/// <summary>Puts the items of a page into an answer.</summary>
public interface IItemWriter
{
    /// <summary>Writes every item of the page as a JSON value.</summary>
    internal void Write(Utf8JsonWriter json, ListAnswer answer);

    /// <summary>The writer of a list's items.</summary>
    static IItemWriter Of(Listing listing) => listing.Kind == StoredKinds.Results ? ResultItems.Instance : StoredItems.Instance;
}
