using System.Text;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>An entry as it stands in the file: LaTeX is not read yet.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Type">Type, lower case.</param>
/// <param name="Key">Key; empty if there is none.</param>
internal sealed record BibTexEntry(string Place, string Type, string Key)
{
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public List<Defect> Findings { get; } = [];

    /// <summary>Fields that were read; the others are what a study has no place for.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    public bool IsRefused => Findings.Exists(static finding => finding.Severity == DefectSeverity.Error);

    /// <summary>The value of a field, taken; null if there is none.</summary>
    public string? Take(string name)
    {
        var value = Fields.GetValueOrDefault(name);
        if (value is not null)
        {
            Taken.Add(name);
        }

        return value;
    }
}

/// <summary>
/// Entries of a BibTeX file, one at a time. An entry begins with an at sign at the beginning of a line and ends where its braces do; one that
/// does not end stops at the next beginning, so that one bad entry costs itself only.
/// </summary>
internal static class BibTexEntries
{
    private const int MaxEntry = 16_000_000;

    public static IEnumerable<BibTexEntry> Read(Stream stream, string file)
    {
        using var lines = new BoundedLines(stream);
        var strings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var any = false;
        foreach (var (line, text, tooLong) in Blocks(lines))
        {
            var place = $"{file}:{line}";
            if (new BibTexParser(text, strings, place).Read() is { } entry)
            {
                any = true;
                if (tooLong)
                {
                    entry.Findings.Add(ImportFindings.TooLong.At(place, "", "the entry is longer than 16 million characters"));
                }

                if (text.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    entry.Findings.Add(ImportFindings.DoubtfulText.At(place, "", "characters of the entry could not be read"));
                }

                yield return entry;
            }
        }

        if (!any)
        {
            var empty = new BibTexEntry(file, "", "");
            empty.Findings.Add(ImportFindings.WrongFormat.At(file, "", "no BibTeX entry was found"));
            yield return empty;
        }
    }

    private static IEnumerable<(long Line, string Text, bool TooLong)> Blocks(BoundedLines lines)
    {
        var block = new StringBuilder();
        var (first, tooLong) = (0L, false);
        while (lines.Read() is { } line)
        {
            if (Begins(line))
            {
                if (block.Length > 0)
                {
                    yield return (first, block.ToString(), tooLong);
                }

                block.Clear();
                (first, tooLong) = (lines.Number, false);
            }
            else if (block.Length == 0)
            {
                continue;
            }

            tooLong |= block.Length + line.Length > MaxEntry || lines.IsCut;
            if (block.Length + line.Length <= MaxEntry)
            {
                block.Append(line).Append('\n');
            }
        }

        if (block.Length > 0)
        {
            yield return (first, block.ToString(), tooLong);
        }
    }

    // "@article{": an at sign within a field is followed by no word and brace
    private static bool Begins(string line)
    {
        var text = line.AsSpan().TrimStart().TrimStart('\uFEFF');
        if (text.IsEmpty || text[0] != '@')
        {
            return false;
        }

        var end = text[1..].IndexOfAny('{', '(');
        return end > 0 && !text.Slice(1, end).Trim().ContainsAnyExceptInRange('A', 'z');
    }
}
