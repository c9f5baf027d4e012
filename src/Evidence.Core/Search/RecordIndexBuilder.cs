using System.Globalization;

namespace Evidence.Core.Search;

/// <summary>Builds the index of one kind, and of what is nested in it, from entries that come in the order of ids.</summary>
public sealed class RecordIndexBuilder
{
    private readonly IReadOnlyList<IndexField> _fields;
    private readonly ValueNames _names;
    private readonly RecordIndexBuilder? _nested;
    private readonly IdTableBuilder _ids = new();
    private readonly List<RecordKey> _keys = [];
    private readonly List<ulong> _tags = [];
    private readonly List<int> _parents = [];
    private readonly TermColumnBuilder?[] _terms;
    private readonly List<double>?[] _numbers;

    /// <summary>Starts an empty index.</summary>
    /// <param name="fields">The kind's fields, in the order in which entries were written.</param>
    /// <param name="nested">The fields of records nested in these, or null.</param>
    /// <param name="names">What values are called beside what they are; null for nothing.</param>
    public RecordIndexBuilder(IReadOnlyList<IndexField> fields, IReadOnlyList<IndexField>? nested = null, ValueNames? names = null)
    {
        _fields = fields;
        _names = names ?? ValueNames.None;
        _nested = nested is null ? null : new RecordIndexBuilder(nested, names: names);
        _terms = [.. fields.Select(field => field.Kind == FieldKind.Term ? new TermColumnBuilder() : null)];
        _numbers = [.. fields.Select(field => field.Kind == FieldKind.Number ? new List<double>() : null)];
    }

    /// <summary>Adds the next record.</summary>
    /// <param name="id">Its id; must come after the one before.</param>
    /// <param name="key">Where the store keeps it, and what must be there.</param>
    /// <param name="digest">The digest of its document, hex.</param>
    /// <param name="entry">What it is found by.</param>
    /// <exception cref="InvalidOperationException">The id is not after the one before.</exception>
    public void Add(string id, RecordKey key, string digest, ReadOnlySpan<byte> entry)
    {
        _tags.Add(ulong.Parse(digest.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        var reader = new IndexEntryReader(entry);
        var row = _keys.Count;
        Add(id, key, ref reader);
        if (_nested is not null)
        {
            var count = reader.ReadCount();
            for (var i = 0; i < count; i++)
            {
                _nested.Add(NestedId(id, i), new RecordKey(i), ref reader);
                _nested._parents.Add(row);
            }
        }
    }

    /// <summary>
    /// The id by which the index knows a nested record: its place in the document. The mark sorts before every sign of an id, so that the
    /// order of parents holds among them.
    /// </summary>
    public static string NestedId(string parent, int place) => string.Create(CultureInfo.InvariantCulture, $"{parent}!{place:D6}");

    /// <summary>The finished index and, where the kind has nested records, theirs.</summary>
    public (RecordIndex Index, RecordIndex? Nested) Build()
    {
        var index = Build(null);
        return (index, _nested?.Build(index));
    }

    private RecordIndex Build(RecordIndex? parent)
    {
        var terms = new Dictionary<string, TermColumn>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, NumberColumn>(StringComparer.Ordinal);
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_terms[i] is { } builder)
            {
                terms.Add(_fields[i].Name, builder.Build());
            }
            else
            {
                numbers.Add(_fields[i].Name, new NumberColumn([.. _numbers[i]!]));
            }
        }

        return new RecordIndex(_ids.Build(), [.. _keys], [.. _tags], terms, numbers, parent, parent is null ? null : [.. _parents]) { Names = _names };
    }

    private void Add(string id, RecordKey key, ref IndexEntryReader entry)
    {
        _ids.Add(id);
        _keys.Add(key);
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_terms[i] is { } builder)
            {
                builder.Add(ref entry);
            }
            else
            {
                _numbers[i]!.Add(entry.ReadNumber());
            }
        }
    }
}
