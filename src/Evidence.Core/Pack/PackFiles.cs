using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Evidence.Core.Pack;

/// <summary>
/// The files of a pack while it is read. A record whose shape is broken is left out, but its id stays known, so that one mistake
/// is reported once and not again by every record that points there.
/// </summary>
internal sealed partial class PackFiles
{
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    private readonly HashSet<string> _blind = new(StringComparer.Ordinal);

    public List<Defect> Defects { get; } = [];

    /// <summary>The ids of a folder, those of broken records included.</summary>
    public IReadOnlySet<string> Ids(string folder) => _ids.TryGetValue(folder, out var ids) ? ids : EmptyIds;

    /// <summary>True when the ids of a folder are not all known, because a file or an entry of it could not be read so far.</summary>
    public bool IsBlind(string folder) => _blind.Contains(folder);

    private static HashSet<string> EmptyIds { get; } = [];

    /// <summary>Reads a file that holds one record.</summary>
    public PackRecord<T>? ReadOne<T>(PackFile file, string folder, string id, Shape shape, JsonTypeInfo<T> type)
    {
        Know(folder, id);
        if (!TryOpen(file, out var json) || !Check(file, shape, json))
        {
            return null;
        }

        if (json.GetProperty("id"u8).GetString() != id)
        {
            Defects.Add(Pack.Defects.IdNotFileName.At(file.Path, "/id", $"id {json.GetProperty("id"u8).GetString()} in the file {id}.json"));
        }

        return new(json.Deserialize(type)!, json, file.Path, string.Empty);
    }

    /// <summary>Reads the title page, the one record whose file is not named for it.</summary>
    public PackRecord<PackTitle>? ReadTitle(PackFile file, JsonTypeInfo<PackTitle> type) =>
        TryOpen(file, out var json) && Check(file, RecordKind.Title, json) ? new(json.Deserialize(type)!, json, file.Path, string.Empty) : null;

    /// <summary>Reads a file that is named for a source and holds an array of records.</summary>
    public IEnumerable<PackRecord<T>> ReadMany<T>(PackFile file, string folder, string source, Shape shape, JsonTypeInfo<T> type)
    {
        if (!TryOpen(file, out var json))
        {
            _blind.Add(folder);
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() == 0)
        {
            Defects.Add(
                (json.ValueKind == JsonValueKind.Array ? Pack.Defects.EmptyList : Pack.Defects.WrongType).At(
                    file.Path,
                    string.Empty,
                    $"array of {shape.Name} records expected"
                )
            );
            _blind.Add(folder);
            return [];
        }

        var records = new List<PackRecord<T>>();
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            AddEntry(records, file, folder, source, shape, type, item, index++);
        }

        return records;
    }

    public void Know(string folder, string id)
    {
        if (!_ids.TryGetValue(folder, out var ids))
        {
            _ids[folder] = ids = new(StringComparer.Ordinal);
        }

        ids.Add(id);
    }

    private void AddEntry<T>(
        List<PackRecord<T>> records,
        PackFile file,
        string folder,
        string source,
        Shape shape,
        JsonTypeInfo<T> type,
        JsonElement item,
        int index
    )
    {
        KnowEntry(folder, item);
        var check = new ShapeCheck(file.Path);
        check.Enter(index);
        new ObjectType(shape).Check(item, check);
        Defects.AddRange(check.Found);
        if (!check.IsClean)
        {
            return;
        }

        if (!item.GetProperty("sourceId"u8).ValueEquals(source))
        {
            Defects.Add(
                Pack.Defects.IdNotFileName.At(
                    file.Path,
                    $"/{index}/sourceId",
                    $"sourceId {item.GetProperty("sourceId"u8).GetString()} in the file {source}.json"
                )
            );
        }

        records.Add(new(item.Deserialize(type)!, item, file.Path, $"/{index}"));
    }

    private void KnowEntry(string folder, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String)
        {
            var check = new ShapeCheck(folder);
            FieldTypes.Slug.Check(id, check);
            if (check.IsClean)
            {
                Know(folder, id.GetString()!);
                return;
            }
        }

        _blind.Add(folder);
    }

    private bool Check(PackFile file, Shape shape, JsonElement json)
    {
        var check = new ShapeCheck(file.Path);
        new ObjectType(shape).Check(json, check);
        Defects.AddRange(check.Found);
        return check.IsClean;
    }

    private bool TryOpen(PackFile file, out JsonElement json)
    {
        var bytes = file.Bytes.Span;
        if (!JsonText.TryRead(bytes, file.Path, out json, out var defect))
        {
            Defects.Add(defect!);
            return false;
        }

        if (JsonText.HasByteOrderMark(bytes))
        {
            Add(file, Pack.Defects.ByteOrderMark, "begins with a byte order mark");
        }

        if (bytes.Contains((byte)'\r'))
        {
            Add(file, Pack.Defects.CarriageReturn, $"byte {bytes.IndexOf((byte)'\r') + 1} is a carriage return");
        }

        if (bytes[^1] != (byte)'\n')
        {
            Add(file, Pack.Defects.NoFinalNewline, "the last byte is no line feed");
        }

        var machine = Machine().Match(Encoding.UTF8.GetString(bytes));
        if (machine.Success)
        {
            Add(file, Pack.Defects.MachineAddress, $"{machine.Value.Trim()} in the text");
        }

        return true;
    }

    private void Add(PackFile file, DefectKind kind, string detail) => Defects.Add(kind.At(file.Path, string.Empty, detail));

    [GeneratedRegex(@"[\s""(]/[A-Za-z]+/\w|\b[A-Z]:\\|file://|localhost|\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b(:\d+)?/", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();
}
