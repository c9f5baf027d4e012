using System.Text.Json;
using System.Text.Unicode;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>
/// The entries of a JSON list, one at a time: of an array, of the list under a name in an object, or the object itself. Memory is that of the
/// largest record.
/// </summary>
internal sealed class JsonRecords
{
    private const int MaxDepth = 64;
    private const int MaxRecord = 64_000_000;

    private readonly ByteWindow _window;
    private readonly string _file;
    private readonly string _list;
    private readonly string? _within;
    private JsonReaderState _state;
    private int _listDepth;
    private long _index;
    private Phase _phase = Phase.Beginning;

    private JsonRecords(Stream stream, string file, string list, string? within) =>
        (_window, _file, _list, _within) = (new(stream, MaxRecord), file, list, within);

    private enum Phase
    {
        Beginning,
        InList,
        AfterList,
        Over,
    }

    private static JsonReaderState Fresh => new(new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    /// <param name="list">The property of the root object that holds the list.</param>
    /// <param name="within">The property of the root object whose object may hold the list instead; null if there is none.</param>
    public static IEnumerable<JsonRecord> Read(Stream stream, string file, string list, string? within = null)
    {
        var records = new JsonRecords(stream, file, list, within);
        while (records._phase != Phase.Over)
        {
            if (records.Next() is { } record)
            {
                yield return record;
            }
        }
    }

    private JsonRecord? Next()
    {
        try
        {
            return _phase == Phase.Beginning ? Begin() : Continue();
        }
        catch (JsonException e)
        {
            // a parser that was promised no more bytes finds a file that breaks off to be malformed at its very end
            var kind = e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? ImportFindings.TooDeep
                : _phase == Phase.Beginning && !LooksLikeJson() ? ImportFindings.WrongFormat
                : _window.IsLast && e.Message.Contains("end of data", StringComparison.OrdinalIgnoreCase) ? ImportFindings.Truncated
                : ImportFindings.Malformed;
            return Stop(kind, Reason(e));
        }
    }

    // the beginning is read anew each time it grows: the list may stand behind much else, or the object may be the record
    private JsonRecord? Begin()
    {
        if (_window.Bytes.IsEmpty && _window.Grow() && _window.Bytes.IsEmpty)
        {
            return Stop(ImportFindings.WrongFormat, "the file is empty");
        }

        var reader = new Utf8JsonReader(_window.Bytes, _window.IsLast, Fresh);
        var (isNamed, isWithin) = (false, false);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartArray && (reader.CurrentDepth == 0 || isNamed))
            {
                (_phase, _listDepth) = (Phase.InList, reader.CurrentDepth);
                Consume(ref reader);
                return null;
            }

            var isName = reader.TokenType == JsonTokenType.PropertyName;
            isWithin = isName && reader.CurrentDepth == 1 ? _within is not null && reader.ValueTextEquals(_within) : isWithin;
            isNamed = isName && (reader.CurrentDepth == 1 || (isWithin && reader.CurrentDepth == 2)) && reader.ValueTextEquals(_list);
        }

        return _window.IsLast ? Whole() : _window.Grow() ? null : Stop(ImportFindings.TooLong, "the file is one record of more than 64 million bytes");
    }

    private JsonRecord? Whole()
    {
        _phase = Phase.Over;
        return Element(_window.Bytes, _file) is { Element.ValueKind: JsonValueKind.Object or JsonValueKind.Undefined } record
            ? record
            : Stop(ImportFindings.WrongFormat, "the file holds neither a list nor an object");
    }

    private JsonRecord? Continue()
    {
        var reader = new Utf8JsonReader(_window.Bytes, _window.IsLast, _state);
        while (reader.Read())
        {
            if (_phase == Phase.InList && reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == _listDepth)
            {
                _phase = Phase.AfterList;
            }
            else if (_phase == Phase.InList)
            {
                return Entry(ref reader);
            }
        }

        Consume(ref reader);
        _phase = _window.IsLast ? Phase.Over : _phase;
        return _window.IsLast || _window.Grow() ? null : Stop(ImportFindings.TooLong, "a value is longer than 64 million bytes");
    }

    private JsonRecord? Entry(ref Utf8JsonReader reader)
    {
        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return _window.Grow() ? null : Stop(ImportFindings.TooLong, "the record is longer than 64 million bytes");
        }

        var record = Element(_window.Bytes[from..(int)reader.BytesConsumed], $"{_file}#{++_index}");
        Consume(ref reader);
        return record;
    }

    private static JsonRecord Element(ReadOnlySpan<byte> bytes, string place)
    {
        if (!Utf8.IsValid(bytes))
        {
            return new(place, default, ImportFindings.WrongEncoding.At(place, "", "the record holds bytes that are not UTF-8"));
        }

        var element = JsonElement.Parse(bytes, new() { MaxDepth = MaxDepth });
        return bytes.IndexOf("\\u"u8) >= 0 && !HasNames(element)
                ? new(place, default, ImportFindings.Malformed.At(place, "", "the name of a property holds half of a surrogate pair"))
            : Repeated(element) is { } name
                ? new(place, default, ImportFindings.Malformed.At(place, "", $"the property '{name}' stands twice, and which of them is meant nobody can say"))
            : new(place, element, null);
    }

    private static string? Repeated(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Repeated).FirstOrDefault(static name => name is not null),
        JsonValueKind.Object => RepeatedIn(element),
        _ => null,
    };

    private static string? RepeatedIn(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name))
            {
                return member.Name;
            }

            if (Repeated(member.Value) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    // a value that is no text is told by whoever reads it; a name that is none would be met by whoever looks for another
    private static bool HasNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().All(HasNames),
        JsonValueKind.Object => element.EnumerateObject().All(static member => IsName(member) && HasNames(member.Value)),
        _ => true,
    };

    private static bool IsName(JsonProperty member)
    {
        try
        {
            return member.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void Consume(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _window.Consume((int)reader.BytesConsumed);
    }

    private JsonRecord Stop(DefectKind kind, string detail)
    {
        _phase = Phase.Over;
        var place = _index > 0 ? $"{_file}#{_index + 1}" : _file;
        return new(place, default, kind.At(place, "", detail));
    }

    private bool LooksLikeJson() => _window.Bytes.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
