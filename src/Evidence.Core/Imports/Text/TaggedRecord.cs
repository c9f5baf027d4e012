using System.Text;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A record of tagged lines, RIS or MEDLINE. It remembers what was taken: the rest is what a study has no place for.</summary>
internal sealed class TaggedRecord
{
    // more than any real record has; seven thousand authors are real
    private const int MaxFields = 200_000;
    private const int MaxChars = 32_000_000;
    private readonly List<(string Tag, string Value)> _fields = [];
    private readonly HashSet<int> _taken = [];
    private readonly StringBuilder _value = new();
    private string? _tag;
    private long _chars;

    public required long Line { get; init; }

    /// <summary>The fields in order; values over several lines are joined by a space.</summary>
    public IReadOnlyList<(string Tag, string Value)> Fields
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

    public void Add(string tag, string value)
    {
        Flush();
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
            _value.Append(' ').Append(value.AsSpan().Trim());
        }
    }

    /// <summary>The values of a tag, or those of them that are sought, taken.</summary>
    public IReadOnlyList<string> All(string tag, Func<string, bool>? isSought = null)
    {
        var values = new List<string>();
        for (var i = 0; i < Fields.Count; i++)
        {
            if (_fields[i].Tag == tag && _fields[i].Value.Length > 0 && isSought?.Invoke(_fields[i].Value) != false)
            {
                _taken.Add(i);
                values.Add(_fields[i].Value);
            }
        }

        return values;
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
    public string? Find(string tag, Func<string, bool> isSought)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (_fields[i].Tag == tag && _fields[i].Value.Length > 0 && isSought(_fields[i].Value))
            {
                _taken.Add(i);
                return _fields[i].Value;
            }
        }

        return null;
    }

    /// <summary>What was not taken, in the order of the record.</summary>
    public IReadOnlyList<Unmapped> Rest() =>
        [.. Fields.Where((field, i) => field.Value.Length > 0 && !_taken.Contains(i)).Select(static field => new Unmapped(field.Tag, field.Value))];

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
