using System.Text;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A record of tagged lines, RIS or MEDLINE.</summary>
internal sealed class TaggedRecord
{
    // more than any real record has; seven thousand authors are real
    private const int MaxFields = 200_000;
    private const int MaxChars = 32_000_000;
    private readonly List<(string Tag, string Value)> _fields = [];
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

    public IEnumerable<string> All(string tag) => Fields.Where(field => field.Tag == tag && field.Value.Length > 0).Select(static field => field.Value);

    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
            {
                return value;
            }
        }

        return null;
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

/// <summary>How the lines of a tagged format are told apart.</summary>
/// <param name="Format">Its name for messages.</param>
/// <param name="TagLength">Characters of a tag; shorter ones are filled with spaces.</param>
/// <param name="First">The tag with which a record begins.</param>
/// <param name="Last">The tag with which it ends; null when an empty line ends it.</param>
internal sealed record TaggedFormat(string Format, int TagLength, string First, string? Last);

/// <summary>Records of tagged lines, one at a time.</summary>
internal static class TaggedRecords
{
    public static IEnumerable<TaggedRecord> Read(Stream stream, string file, TaggedFormat format)
    {
        using var lines = new BoundedLines(stream);
        TaggedRecord? record = null;
        var any = false;
        while (lines.Read() is { } line)
        {
            if (!TryTag(line, format, out var tag, out var value))
            {
                if (record is not null && format.Last is null && string.IsNullOrWhiteSpace(line))
                {
                    yield return record;
                    record = null;
                }
                else
                {
                    record?.Continue(line);
                }
            }
            else if (tag == format.First)
            {
                if (record is not null)
                {
                    yield return Unended(record, file, format);
                }

                any = true;
                record = new() { Line = lines.Number };
                record.Add(tag, value);
            }
            else if (tag == format.Last && record is not null)
            {
                yield return record;
                record = null;
            }
            else
            {
                record?.Add(tag, value);
            }
        }

        if (record is not null)
        {
            yield return Unended(record, file, format);
        }
        else if (!any)
        {
            var empty = new TaggedRecord { Line = 1 };
            empty.Findings.Add(ImportFindings.WrongFormat.At(file, "", $"no line of {format.Format} was found"));
            yield return empty;
        }
    }

    private static TaggedRecord Unended(TaggedRecord record, string file, TaggedFormat format)
    {
        if (format.Last is { } last)
        {
            record.Findings.Add(ImportFindings.NoEnd.At($"{file}:{record.Line}", "", $"the record has no line {last}"));
        }

        return record;
    }

    // "TY  - JOUR", "PMID- 123"; files in the wild have one space or none where two belong
    private static bool TryTag(string line, TaggedFormat format, out string tag, out string value)
    {
        (tag, value) = ("", "");
        var hyphen = line.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 2 || hyphen > format.TagLength + 2)
        {
            return false;
        }

        tag = line[..hyphen].Trim().TrimStart('\uFEFF');
        value = line[(hyphen + 1)..];
        return tag.Length is >= 2 and <= 4 && char.IsAsciiLetterUpper(tag[0]) && tag.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && (value.Length == 0 || value[0] == ' ');
    }
}
