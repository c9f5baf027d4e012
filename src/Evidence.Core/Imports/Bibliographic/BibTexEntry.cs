using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>An entry as it stands in the file: LaTeX is not read yet. A field may come more than once.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Type">Type, lower case.</param>
/// <param name="Key">Key; empty if there is none.</param>
internal sealed record BibTexEntry(string Place, string Type, string Key)
{
    private readonly HashSet<int> _taken = [];
    private readonly HashSet<int> _told = [];

    public List<(string Name, string Value)> Fields { get; } = [];

    public List<Defect> Findings { get; } = [];

    /// <summary>What stands in or before the entry and is no field.</summary>
    public List<Unmapped> Stray { get; } = [];

    public bool IsRefused => Findings.Exists(static finding => finding.Severity == DefectSeverity.Error);

    /// <summary>The first value of a field, not taken; null if there is none.</summary>
    public string? Peek(string name) => Fields.Find(field => field.Name == name).Value;

    /// <summary>The first value of a field, taken; null if there is none.</summary>
    /// <param name="name">The field.</param>
    /// <param name="isWhole">Whether all that it says is told, be it in other words.</param>
    public string? Take(string name, bool isWhole = false)
    {
        var place = Fields.FindIndex(field => field.Name == name);
        return place < 0 ? null : Take(place, isWhole);
    }

    /// <summary>Every value of a field, taken.</summary>
    public IReadOnlyList<string> All(string name, bool isWhole = false) =>
        [.. Enumerable.Range(0, Fields.Count).Where(place => Fields[place].Name == name).Select(place => Take(place, isWhole))];

    /// <summary>Adds the fields of another entry that this one has not; they are read as its own.</summary>
    public void Inherit(IEnumerable<(string Name, string Value)> fields)
    {
        var own = Fields.Select(static field => field.Name).ToHashSet(StringComparer.Ordinal);
        Fields.AddRange(fields.Where(field => !own.Contains(field.Name)));
    }

    /// <summary>What was taken word by word, to compare with what the study shows.</summary>
    public IEnumerable<Unmapped> Read() => _taken.Where(place => !_told.Contains(place)).Select(Text);

    /// <summary>What was not taken.</summary>
    public IEnumerable<Unmapped> Rest() => Everything(place => !_taken.Contains(place));

    /// <summary>Every value of the entry.</summary>
    public IEnumerable<Unmapped> Everything() => Everything(static _ => true);

    private IEnumerable<Unmapped> Everything(Func<int, bool> isSought) =>
        Enumerable.Range(0, Fields.Count).Where(isSought).Select(Text).Where(static one => one.Value.Length > 0).Concat(Stray);

    private Unmapped Text(int place) => new(Fields[place].Name, LatexReader.Read(Fields[place].Value));

    private string Take(int place, bool isWhole)
    {
        _taken.Add(place);
        if (isWhole)
        {
            _told.Add(place);
        }

        return Fields[place].Value;
    }
}
