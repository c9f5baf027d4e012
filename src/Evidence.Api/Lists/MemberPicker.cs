using System.Text.Json;

namespace Evidence.Api.Lists;

/// <summary>Writes only some members of a JSON object: those named, with a dot into nested ones; through arrays the names go on to their items.</summary>
internal sealed class MemberPicker
{
    private readonly Dictionary<string, MemberPicker?> _members = new(StringComparer.Ordinal);

    /// <summary>The picker of the names, or null when none is named: then everything is written.</summary>
    public static MemberPicker? Of(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var root = new MemberPicker();
        root._members["id"] = null;
        foreach (var name in names)
        {
            root.Add(name.Split('.'));
        }

        return root;
    }

    public void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        Write(json, parsed.RootElement);
    }

    private void Add(ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            _members[path[0]] = null;
            return;
        }

        if (!_members.TryGetValue(path[0], out var inner))
        {
            _members[path[0]] = inner = new MemberPicker();
        }

        inner?.Add(path[1..]);
    }

    private void Write(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in value.EnumerateArray())
            {
                Write(json, item);
            }

            json.WriteEndArray();
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            value.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        foreach (var member in value.EnumerateObject().Where(member => _members.ContainsKey(member.Name)))
        {
            json.WritePropertyName(member.Name);
            if (_members[member.Name] is { } inner)
            {
                inner.Write(json, member.Value);
            }
            else
            {
                member.Value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
