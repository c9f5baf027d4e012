using System.Globalization;
using System.Text.Json;

namespace Evidence.Api.Pages;

/// <summary>A value of an answer as a view reads it: what is missing is empty, never an error, so that a view outlives a member that comes or goes.</summary>
/// <param name="Value">The value; undefined where the answer has none.</param>
public readonly record struct Node(JsonElement Value)
{
    /// <summary>A member of an object.</summary>
    public Node this[string name] => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var member) ? new Node(member) : default;

    /// <summary>Whether there is something: not undefined, null, false, an empty text, list or object.</summary>
    public bool Has => Value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => Value.GetString()!.Length > 0,
        JsonValueKind.Array => Value.GetArrayLength() > 0,
        JsonValueKind.Object => Value.EnumerateObject().Any(),
        _ => true,
    };

    /// <summary>Whether the answer has the member, be it null.</summary>
    public bool IsGiven => Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>True where the value is the JSON true.</summary>
    public bool IsTrue => Value.ValueKind == JsonValueKind.True;

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Value.ValueKind == JsonValueKind.String;

    /// <summary>The text, or the number as it was written; empty for anything else.</summary>
    public string Text => Value.ValueKind switch
    {
        JsonValueKind.String => Value.GetString()!,
        JsonValueKind.Number => Value.GetRawText(),
        _ => "",
    };

    /// <summary>The number; null where there is none.</summary>
    public double? Number => Value.ValueKind == JsonValueKind.Number ? Value.GetDouble() : null;

    /// <summary>The whole number; null where there is none.</summary>
    public long? Whole => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out var whole) ? whole : null;

    /// <summary>The entries of a list; none for anything else.</summary>
    public IEnumerable<Node> Items => Value.ValueKind == JsonValueKind.Array ? Value.EnumerateArray().Select(static item => new Node(item)) : [];

    /// <summary>The members of an object in their order; none for anything else.</summary>
    public IEnumerable<(string Name, Node Value)> Members =>
        Value.ValueKind == JsonValueKind.Object ? Value.EnumerateObject().Select(static member => (member.Name, new Node(member.Value))) : [];

    /// <summary>How many entries a list has.</summary>
    public int Count => Value.ValueKind == JsonValueKind.Array ? Value.GetArrayLength() : 0;

    /// <summary>The texts of a list, joined; empty for anything else.</summary>
    public string Joined(string between = ", ") => string.Join(between, Items.Select(static item => item.Text).Where(static text => text.Length > 0));

    /// <inheritdoc/>
    public override string ToString() => Number is { } number && Whole is null ? number.ToString("0.###", CultureInfo.InvariantCulture) : Text;
}
