using System.Globalization;
using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>
/// A place in a foreign JSON record that remembers what was taken: what nobody took is what a study has no place for, complete by construction.
/// </summary>
internal readonly struct RecordNode
{
    private readonly JsonElement _element;
    private readonly string _pointer;
    private readonly Dictionary<string, string?> _taken;

    // what was taken, and its words where they were read as they stand
    private RecordNode(JsonElement element, string pointer, Dictionary<string, string?> taken) => (_element, _pointer, _taken) = (element, pointer, taken);

    public RecordNode(JsonElement root)
        : this(root, "", new(StringComparer.Ordinal))
    {
    }

    public bool Exists => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public string Pointer => _pointer;

    /// <summary>A member; one that does not exist when there is none of that name.</summary>
    public RecordNode this[string name] =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var member)
            ? new(member, $"{_pointer}/{JsonPointer.Escape(name)}", _taken)
            : default;

    /// <summary>The entries of a list; none when it is no list.</summary>
    public IReadOnlyList<RecordNode> Entries()
    {
        var (pointer, taken) = (_pointer, _taken);
        return _element.ValueKind == JsonValueKind.Array
            ? [.. _element.EnumerateArray().Select((entry, i) => new RecordNode(entry, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), taken))]
            : [];
    }

    /// <summary>Text or a number as text, on one line, not taken; null when it is neither.</summary>
    public string? Peek() => Raw() is { } text && NoteLines.Line(text) is { Length: > 0 } line ? line : null;

    /// <summary>The same, taken.</summary>
    public string? Text()
    {
        var text = Peek();
        if (text is not null)
        {
            _taken[_pointer] = text;
        }

        return text;
    }

    /// <summary>The lines of a text, not taken.</summary>
    public IEnumerable<string> Lines() => Raw()?.Split('\n') ?? [];

    /// <summary>A whole number, taken; null when it is none that fits, and then it is not taken.</summary>
    public int? Whole()
    {
        var number = PeekNumber();
        if (number is not { } value || value != Math.Floor(value) || value is < 0 or > int.MaxValue)
        {
            return null;
        }

        Take();
        return (int)value;
    }

    /// <summary>True or false, not taken; null when it is neither.</summary>
    public bool? Flag() => _element.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>A finite number, not taken; null when it is none.</summary>
    public double? PeekNumber() =>
        Raw() is { Length: < 40 } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;

    /// <summary>Marks everything here as taken.</summary>
    public void Take()
    {
        if (Exists)
        {
            _taken[_pointer] = null;
        }
    }

    /// <summary>What was read as it stands, to compare with what the study shows.</summary>
    public IEnumerable<Unmapped> Read() => _taken.Where(static one => one.Value is not null).Select(static one => new Unmapped(one.Key, one.Value!));

    /// <summary>What was not taken, leaf by leaf, in the order of the record.</summary>
    public IEnumerable<Unmapped> Rest() => Rest(_taken);

    /// <summary>Every value of the record.</summary>
    public IEnumerable<Unmapped> Everything() => Rest([]);

    private IEnumerable<Unmapped> Rest(Dictionary<string, string?> taken)
    {
        var waiting = new Stack<RecordNode>([this]);
        while (waiting.TryPop(out var node))
        {
            if (!node.Exists || taken.ContainsKey(node._pointer))
            {
                continue;
            }

            if (node._element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                foreach (var child in Enumerable.Reverse(node.Children()))
                {
                    waiting.Push(child);
                }
            }
            else
            {
                yield return new(node._pointer, node.Raw() ?? node._element.GetRawText());
            }
        }
    }

    private List<RecordNode> Children()
    {
        if (_element.ValueKind == JsonValueKind.Array)
        {
            return [.. Entries()];
        }

        var children = new List<RecordNode>();
        foreach (var member in _element.EnumerateObject())
        {
            if (NameOf(member) is { } name)
            {
                children.Add(new(member.Value, $"{_pointer}/{JsonPointer.Escape(name)}", _taken));
            }
        }

        return children;
    }

    // null when the name is not whole text (an escaped half of a surrogate pair)
    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // half a character, escaped, is JSON but no text
    private string? Raw()
    {
        try
        {
            return _element.ValueKind switch
            {
                JsonValueKind.String => _element.GetString(),
                JsonValueKind.Number => _element.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
