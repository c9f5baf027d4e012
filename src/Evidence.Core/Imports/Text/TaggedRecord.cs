using System.Text;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A record of tagged lines, RIS or MEDLINE. It remembers what was taken: the rest is what a study has no place for.</summary>
internal sealed class TaggedRecord
{
    // more than any real record has; seven thousand authors are real
    private const int MaxFields = 200_000;
    private const int MaxChars = 32_000_000;
    private readonly List<(string Tag, string Text)> _fields = [];
    private readonly Dictionary<int, bool> _taken = [];
    private readonly List<Unmapped> _stray = [];
    private readonly StringBuilder _value = new();
    private string? _tag;
    private long _chars;
    private int _exact;

    public required long Line { get; set; }

    /// <summary>The fields in order; the lines of a value are parted by line feeds.</summary>
    public IReadOnlyList<(string Tag, string Text)> Fields
    {
        get
        {
            Flush();
            return _fields;
        }
    }

    public List<Defect> Findings { get; } = [];

    public bool IsTooLong { get; private set; }

    public bool HasDoubt { get; private set; }

    /// <summary>The tag whose value goes on; null when a blank line ended it or there is none.</summary>
    public string? Open => _tag;

    /// <summary>Whether the record's tags stand as the format says, to the space; the first tag says nothing of that.</summary>
    public bool IsExact => _exact > 1;

    public void Add(string tag, string value, bool isExact)
    {
        Flush();
        _exact += isExact ? 1 : 0;
        if (Count(value))
        {
            _tag = tag;
            _value.Append(value.AsSpan().Trim());
        }
    }

    public void Continue(string value)
    {
        if (_tag is not null && Count(value))
        {
            _value.Append('\n').Append(value.AsSpan().Trim());
        }
    }

    /// <summary>A line that belongs to no field.</summary>
    public void Stray(string line)
    {
        if (Count(line))
        {
            _stray.Add(new("line", line.Trim()));
        }
    }

    /// <summary>Whether it holds nothing, not even a line of no field.</summary>
    public bool IsEmpty => _fields.Count == 0 && _stray.Count == 0;

    /// <summary>A blank line: what follows without a tag belongs to no field.</summary>
    public void Close() => Flush();

    /// <summary>The values of a tag, or those of them that are sought, taken.</summary>
    public IReadOnlyList<string> All(string tag, Func<string, bool>? isSought = null, bool isWhole = false) =>
        [.. Places(tag, isSought).Select(place => Take(place, isWhole))];

    /// <summary>The values of several tags as they stand in the record, taken.</summary>
    public IReadOnlyList<(string Tag, string Value)> InOrder(params string[] tags) =>
        [.. tags.SelectMany(tag => Places(tag, null)).Order().Select(place => (_fields[place].Tag, Take(place, isWhole: false)))];

    /// <summary>The values of a tag, not taken.</summary>
    public IEnumerable<string> Peek(string tag) => Places(tag, null).Select(Value);

    /// <summary>The values of a tag line by line, taken: lists of words go on over lines without a tag.</summary>
    public IReadOnlyList<string> AllLines(string tag, bool isWhole = false)
    {
        var places = Places(tag, null);
        places.ForEach(place => Take(place, isWhole));
        return [.. places.SelectMany(place => _fields[place].Text.Split('\n')).Where(static line => line.Length > 0)];
    }

    /// <summary>The first value of the first of these tags that there is, taken; its other values are not.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Find(tag, static _ => true) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first value of a tag that is one of those sought, taken.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="isSought">Whether a value is.</param>
    /// <param name="isWhole">Whether all that it says is told, be it in other words.</param>
    public string? Find(string tag, Func<string, bool> isSought, bool isWhole = false)
    {
        var places = Places(tag, isSought);
        return places.Count == 0 ? null : Take(places[0], isWhole);
    }

    /// <summary>Takes the values of these tags that say the same as a text.</summary>
    public void TakeSame(string? text, params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            Places(tag, value => value == text).ForEach(place => Take(place, isWhole: true));
        }
    }

    /// <summary>What was taken word by word, to compare with what the study shows.</summary>
    public IReadOnlyList<Unmapped> Read() => [.. _taken.Where(static one => !one.Value).Select(one => new Unmapped(_fields[one.Key].Tag, Value(one.Key)))];

    /// <summary>What was not taken, in the order of the record.</summary>
    public IReadOnlyList<Unmapped> Rest() => [.. Values(place => !_taken.ContainsKey(place))];

    /// <summary>Every value of the record.</summary>
    public IEnumerable<Unmapped> Everything() => Values(static _ => true);

    /// <summary>The fields of a record that has no beginning of its own, before those of this one.</summary>
    public void Precede(TaggedRecord before)
    {
        Flush();
        _fields.InsertRange(0, before.Fields);
        _stray.InsertRange(0, before._stray);
        HasDoubt |= before.HasDoubt;
    }

    private IEnumerable<Unmapped> Values(Func<int, bool> isSought) =>
        Enumerable.Range(0, Fields.Count).Where(place => Value(place).Length > 0 && isSought(place))
            .Select(place => new Unmapped(_fields[place].Tag, Value(place))).Concat(_stray);

    private List<int> Places(string tag, Func<string, bool>? isSought)
    {
        var places = new List<int>();
        for (var i = 0; i < Fields.Count; i++)
        {
            if (_fields[i].Tag == tag && Value(i) is { Length: > 0 } value && isSought?.Invoke(value) != false)
            {
                places.Add(i);
            }
        }

        return places;
    }

    private string Value(int place) =>
        _fields[place].Text.Contains('\n', StringComparison.Ordinal) ? _fields[place].Text.Replace('\n', ' ').Trim() : _fields[place].Text;

    private string Take(int place, bool isWhole)
    {
        _taken[place] = isWhole;
        return Value(place);
    }

    private void Flush()
    {
        if (_tag is not null)
        {
            _fields.Add((_tag, _value.ToString().Trim()));
            _tag = null;
            _value.Clear();
        }
    }

    private bool Count(string value)
    {
        HasDoubt |= value.Contains('\uFFFD', StringComparison.Ordinal);
        _chars += value.Length;
        IsTooLong |= _chars > MaxChars || _fields.Count >= MaxFields;
        return !IsTooLong;
    }
}
