using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>
/// What no record from elsewhere may bring in: a mention of a record of the other ledger, by its id, and characters that could not be read.
/// </summary>
public sealed class ForeignWall(IReadOnlySet<string> otherIds)
{
    private readonly LedgerWall _wall = new(otherIds);

    /// <summary>Whether the other ledger has the id.</summary>
    public bool IsTaken(string id) => otherIds.Contains(id);

    /// <summary>Why a record is refused; empty when it is not.</summary>
    public IReadOnlyList<Defect> Check(JsonElement facts, string place)
    {
        var found = new List<Defect>();
        _wall.Check(facts, "", new RecordFindings(place, "", found));
        FindLost(facts, "", place, found);
        return found;
    }

    /// <inheritdoc cref="Check(JsonElement, string)"/>
    public IReadOnlyList<Defect> Check(RetractionNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Check(JsonSerializer.SerializeToElement(notice.Notice, PackJson.Default.Notice), notice.Place);
    }

    private static void FindLost(JsonElement value, string pointer, string place, List<Defect> found)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                FindLost(property.Value, $"{pointer}/{JsonPointer.Escape(property.Name)}", place, found);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                FindLost(item, $"{pointer}/{index++}", place, found);
            }
        }
        else if (value.ValueKind == JsonValueKind.String && value.GetString()!.Contains('\uFFFD', StringComparison.Ordinal))
        {
            var text = value.GetString()!;
            found.Add(ImportFindings.LostCharacters.At(place, pointer, text.Length > 80 ? text[..80] : text));
        }
    }
}
