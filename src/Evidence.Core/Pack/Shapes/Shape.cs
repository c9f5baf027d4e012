using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>
/// One kind of object as a table: which properties, of what type, required or not, meaning what. From the table come the check of a
/// document, its JSON Schema, and the description that people read.
/// </summary>
public sealed class Shape
{
    private readonly Field[] _fields;
    private readonly ulong _required;

    internal Shape(string name, string description, params Field[] fields)
        : this(name, null, description, fields)
    {
    }

    internal Shape(string name, string? kind, string description, params Field[] fields)
    {
        Name = name;
        Kind = kind;
        KindUtf8 = Encoding.UTF8.GetBytes(kind ?? string.Empty);
        Description = description;
        _fields = fields;
        for (var i = 0; i < fields.Length; i++)
        {
            _required |= fields[i].Required ? 1UL << i : 0;
        }
    }

    /// <summary>Slug; also the name of the definition in a schema.</summary>
    public string Name { get; }

    /// <summary>The value of <c>kind</c> that tells the shape from its siblings; null if it has none.</summary>
    public string? Kind { get; }

    /// <summary>What such an object is, one sentence.</summary>
    public string Description { get; }

    /// <summary>The rows, in the order in which a document is written.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    internal byte[] KindUtf8 { get; }

    internal IReadOnlyList<ShapeCondition> Conditions { get; init; } = [];

    internal void Check(JsonElement value, ShapeCheck check)
    {
        var seen = 0UL;
        var next = 0;
        foreach (var property in value.EnumerateObject())
        {
            var index = IndexOf(property, next);
            if (index < 0)
            {
                AddUnknown(property, check);
                continue;
            }

            next = index + 1;
            check.Enter(_fields[index].Name);
            if ((seen & (1UL << index)) != 0)
            {
                check.Add(Defects.RepeatedProperty, $"{_fields[index].Name} stands twice");
            }

            seen |= 1UL << index;
            CheckValue(_fields[index].Type, property.Value, check);
            check.Leave();
        }

        AddMissing(_required & ~seen, check);
        foreach (var condition in Conditions)
        {
            if (!condition.IsMetBy(value))
            {
                check.Add(Defects.Incomplete, condition.ToString());
            }
        }
    }

    /// <summary>
    /// The row of a property; -1 if there is none. Documents are mostly written in the order of the table, so the search begins at <paramref name="next"/>.
    /// </summary>
    internal int IndexOf(JsonProperty property, int next)
    {
        // a name with escapes is no name of ours: the typed reader would not find the discriminator under it
        var name = JsonMarshal.GetRawUtf8PropertyName(property);
        for (var i = 0; i < _fields.Length; i++)
        {
            var index = next + i < _fields.Length ? next + i : next + i - _fields.Length;
            if (name.SequenceEqual(_fields[index].Utf8))
            {
                return index;
            }
        }

        return -1;
    }

    private static void CheckValue(FieldType type, JsonElement value, ShapeCheck check)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            type.Check(value, check);
        }
        else if (!type.AllowsNull)
        {
            check.Add(Defects.NullValue, "the value is null");
        }
    }

    private void AddUnknown(JsonProperty property, ShapeCheck check)
    {
        var name = property.Name;
        check.AddAt(
            name,
            Defects.UnknownProperty,
            $"{Name} has no property {name}",
            "One of: " + string.Join(", ", _fields.Select(static field => field.Name)) + "."
        );
    }

    private void AddMissing(ulong missing, ShapeCheck check)
    {
        for (var i = 0; missing != 0; i++, missing >>= 1)
        {
            if ((missing & 1) != 0)
            {
                check.AddAt(_fields[i].Name, Defects.MissingProperty, $"{_fields[i].Name} is missing");
            }
        }
    }
}
