namespace Evidence.Core.Imports;

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
        return tag.Length is >= 2 and <= 4 && (value.Length == 0 || value[0] == ' ' || (tag == format.First && char.IsAsciiDigit(value[0]))) && char.IsAsciiLetterUpper(tag[0]) && tag.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
    }
}
