using System.Globalization;
using System.Text.Json;
using Evidence.Api.Hosting;

namespace Evidence.Api.Pages;

/// <summary>A value of an answer as a view reads it: what is missing is empty, never an error, so that a view outlives a member that comes or goes.</summary>
/// <param name="Value">The value; undefined where the answer has none.</param>
public readonly record struct Node(JsonElement Value)
{
    private readonly string? _place = null;
    private readonly Action<string>? _told = null;

    /// <summary>An answer of the API; what is not JSON reads as empty.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="told">Who is told of each member that is read, by its place in the answer; null for nobody.</param>
    internal static Node Of(OwnAnswer answer, Action<string>? told = null) =>
        answer.Type?.Contains("json", StringComparison.Ordinal) == true && !answer.Bytes.IsEmpty
            ? new Node(JsonSerializer.Deserialize<JsonElement>(answer.Bytes.Span), "", told)
            : default;

    /// <summary>A document of the store, or what the check of the command answers.</summary>
    internal static Node Of(ReadOnlyMemory<byte> json) => new(JsonSerializer.Deserialize<JsonElement>(json.Span));

    private Node(JsonElement value, string? place, Action<string>? told) : this(value) => (_place, _told) = (place, told);

    /// <summary>A member of an object.</summary>
    public Node this[string name]
    {
        get
        {
            var place = _told is null ? null : $"{_place}/{name}";
            _told?.Invoke(place!);
            return Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out var member) ? new Node(member, place, _told) : default;
        }
    }

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
    public IEnumerable<Node> Items => Value.ValueKind == JsonValueKind.Array ? Every(Value, _place, _told) : [];

    /// <summary>The members of an object in their order; none for anything else.</summary>
    public IEnumerable<(string Name, Node Value)> Members =>
        Value.ValueKind == JsonValueKind.Object ? Named(Value, _place, _told) : [];

    /// <summary>How many entries a list has.</summary>
    public int Count => Value.ValueKind == JsonValueKind.Array ? Value.GetArrayLength() : 0;

    /// <summary>The texts of a list, joined; empty for anything else.</summary>
    public string Joined(string between = ", ") => string.Join(between, Items.Select(static item => item.Text).Where(static text => text.Length > 0));

    /// <inheritdoc/>
    public override string ToString() => Number is { } number && Whole is null ? number.ToString("0.###", CultureInfo.InvariantCulture) : Text;

    private static IEnumerable<Node> Every(JsonElement list, string? place, Action<string>? told)
    {
        var inner = told is null ? null : place + "/*";
        return list.EnumerateArray().Select(item => new Node(item, inner, told));
    }

    private static IEnumerable<(string Name, Node Value)> Named(JsonElement value, string? place, Action<string>? told)
    {
        var inner = told is null ? null : place + "/*";
        return value.EnumerateObject().Select(member => (member.Name, new Node(member.Value, inner, told)));
    }
}
