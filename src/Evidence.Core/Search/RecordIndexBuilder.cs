using System.Globalization;

namespace Evidence.Core.Search;

/// <summary>Builds the index of one kind, and of what is nested in it, from entries that come in the order of ids.</summary>
public sealed class RecordIndexBuilder
{
    private readonly IReadOnlyList<IndexField> _fields;
    private readonly RecordIndexBuilder? _nested;
    private readonly IdTableBuilder _ids = new();
    private readonly List<long> _keys = [];
    private readonly List<ulong> _tags = [];
    private readonly List<int> _parents = [];
    private readonly TermColumnBuilder?[] _terms;
    private readonly List<double>?[] _numbers;

    /// <summary>Starts an empty index.</summary>
    /// <param name="fields">The kind's fields, in the order in which entries were written.</param>
    /// <param name="nested">The fields of records nested in these, or null.</param>
    public RecordIndexBuilder(IReadOnlyList<IndexField> fields, IReadOnlyList<IndexField>? nested = null)
    {
        _fields = fields;
        _nested = nested is null ? null : new RecordIndexBuilder(nested);
        _terms = [.. fields.Select(field => field.Kind == FieldKind.Term ? new TermColumnBuilder() : null)];
        _numbers = [.. fields.Select(field => field.Kind == FieldKind.Number ? new List<double>() : null)];
    }

    /// <summary>Adds the next record.</summary>
    /// <param name="id">Its id; must come after the one before.</param>
    /// <param name="key">Where the store keeps it.</param>
    /// <param name="digest">The digest of its document, hex.</param>
    /// <param name="entry">What it is found by.</param>
    /// <exception cref="InvalidOperationException">The id is not after the one before.</exception>
    public void Add(string id, long key, string digest, ReadOnlySpan<byte> entry)
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
                // nested rows keep the order of their document; the mark sorts before every sign of an id, so that the order of parents holds among them
                _nested.Add($"{id}!{i:D6}", i, ref reader);
                _nested._parents.Add(row);
            }
        }
    }

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

        return new RecordIndex(_ids.Build(), [.. _keys], [.. _tags], terms, numbers, parent, parent is null ? null : [.. _parents]);
    }

    private void Add(string id, long key, ref IndexEntryReader entry)
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
