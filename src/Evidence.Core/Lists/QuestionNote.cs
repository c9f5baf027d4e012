using System.Runtime.CompilerServices;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>What a reader must know of a value that was asked for.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Value">The value as asked.</param>
public sealed record QuestionNote(string Filter, string Value)
{
    /// <summary>The values that it was read as; null when it was taken as written or nothing has it.</summary>
    public IReadOnlyList<string>? ReadAs { get; init; }

    /// <summary>The nearest values there are, where nothing has it; null when something has it.</summary>
    public IReadOnlyList<string>? Nearest { get; init; }

    /// <summary>Values that hold it and were not asked for ("1/2" beside "1"), with how many records have them.</summary>
    public IReadOnlyList<FacetValue> Beside { get; init; } = [];

    /// <summary>What else must be known, in a sentence; null for nothing.</summary>
    public string? Says { get; init; }

    /// <summary>How many of the records found came by their registered design; null where that was not asked.</summary>
    public int? ByRegistration { get; init; }

    private const int MostBeside = 5;
    private const int MostIdsSearched = 5_000;
    private static readonly ConditionalWeakTable<RecordIndex, ConditionalWeakTable<Condition, IReadOnlyList<QuestionNote>>> Kept = [];

    /// <summary>The notes on conditions, in their order.</summary>
    public static IReadOnlyList<QuestionNote> Of(RecordIndex index, IReadOnlyList<Condition> conditions)
    {
        List<QuestionNote>? notes = null;
        var kept = Kept.GetOrCreateValue(index);
        for (var i = 0; i < conditions.Count; i++)
        {
            var condition = conditions[i];
            if (!kept.TryGetValue(condition, out var some))
            {
                some = [.. NotesOn(index, condition)];
                if (condition.IsKept)
                {
                    kept.AddOrUpdate(condition, some);
                }
            }

            if (some.Count > 0)
            {
                (notes ??= []).AddRange(some);
            }
        }

        return notes ?? (IReadOnlyList<QuestionNote>)[];
    }

    private static IEnumerable<QuestionNote> NotesOn(RecordIndex index, Condition whole) =>
        (whole.Alternatives.Count > 0 ? whole.Alternatives : [whole])
            .SelectMany(condition => condition.Asks.Select(ask => Of(index, condition, ask)))
            .OfType<QuestionNote>();

    private static QuestionNote? Of(RecordIndex index, Condition condition, Ask ask)
    {
        var field = condition.Filter.Field;
        if (ask.Kind != AskKind.Value || field.Kind == FieldKind.Number)
        {
            return null;
        }

        if (field.Name == "id" || field.Kind == FieldKind.Parent)
        {
            var ids = field.Kind == FieldKind.Parent ? index.Parent!.Ids : index.Ids;
            return ids.Find(ask.IndexId ?? ask.Value) >= 0 ? null : new QuestionNote(condition.Filter.Name, ask.Value) { Nearest = NearestId(ask.Value, ids) };
        }

        var column = index.Terms(field.Name, out var ofParent);
        if (column is null)
        {
            return null;
        }

        if (ask.Exact && column.Find(ask.Value).Count > 0)
        {
            return null;
        }

        var note = new QuestionNote(condition.Filter.Name, ask.Value);
        var meant = index.ValuesMeant(field, ask);
        if (meant.Count == 0)
        {
            return field.Closed ? null : note with { Nearest = field.Faceted ? index.Names.Nearest(column, field.Name, ask.Value) : [] };
        }

        var counted = ofParent ? null : column;
        var beside =
            ask.Exact || counted is null || !field.Faceted || (field.Closed && !field.Ordered)
                ? []
                : ValueNames
                    .Wider(counted, ask.Value)
                    .Select(value => new FacetValue(counted.Values[value], counted.CountOf(value)))
                    .Where(value => !meant.Contains(value.Value) && !condition.Values.Contains(value.Value));
        FacetValue[] most = [.. beside.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(MostBeside)];
        var readAs = meant.All(value => SearchText.Key(value) == SearchText.Key(ask.Value)) ? null : meant;
        return readAs is null && most.Length == 0 ? null : note with { ReadAs = readAs, Beside = most };
    }

    private static IReadOnlyList<string> NearestId(string asked, IdTable ids) =>
        ids.Count <= MostIdsSearched && SearchText.Nearest(asked, Enumerable.Range(0, ids.Count).Select(row => ids[row])) is { } nearest ? [nearest] : [];
}
