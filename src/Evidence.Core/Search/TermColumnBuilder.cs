using System.Text;

namespace Evidence.Core.Search;

/// <summary>Builds a <see cref="TermColumn"/> row by row.</summary>
internal sealed class TermColumnBuilder
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _starts = [0];
    private readonly List<int> _terms = [];
    private char[] _chars = new char[256];

    public TermColumnBuilder() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ref IndexEntryReader entry)
    {
        var first = _terms.Count;
        for (var left = entry.ReadCount(); left > 0; left--)
        {
            var id = Id(entry.ReadTerm());
            if (_terms.IndexOf(id, first) < 0)
            {
                _terms.Add(id);
            }
        }

        _starts.Add(_terms.Count);
    }

    public TermColumn Build()
    {
        var values = _ids.Keys.ToArray();
        Array.Sort(values, StringComparer.Ordinal);
        var place = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            place[_ids[values[i]]] = i;
        }

        return new TermColumn(values, [.. _starts], [.. _terms.Select(id => place[id])]);
    }

    private int Id(ReadOnlySpan<byte> term)
    {
        if (term.Length > _chars.Length)
        {
            _chars = new char[term.Length];
        }

        var text = _chars.AsSpan(0, Encoding.UTF8.GetChars(term, _chars));
        if (!_lookup.TryGetValue(text, out var id))
        {
            id = _ids.Count;
            _ids.Add(text.ToString(), id);
        }

        return id;
    }
}
