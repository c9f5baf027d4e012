using System.Text;

namespace Evidence.Core.Imports;

/// <summary>
/// Entries of a BibTeX file, one at a time. A block begins with an at sign at the beginning of a line and holds the entries up to the next such line, so
/// that one bad entry costs its block only. Entries that take fields from one further below wait for it.
/// </summary>
internal static class BibTexEntries
{
    private const int MaxEntry = 16_000_000;

    public static IEnumerable<BibTexEntry> Read(Stream stream, string file)
    {
        using var lines = new BoundedLines(stream);
        var macros = new BibTexMacros();
        var inheritance = new BibTexInheritance();
        var stray = new List<Unmapped>();
        BibTexEntry? last = null;
        foreach (var block in Blocks(lines))
        {
            foreach (var entry in Entries(block, macros, file, stray))
            {
                foreach (var ready in inheritance.Take(entry))
                {
                    if (last is not null)
                    {
                        yield return last;
                    }

                    last = ready;
                }
            }
        }

        foreach (var waiting in inheritance.Last())
        {
            if (last is not null)
            {
                yield return last;
            }

            last = waiting;
        }

        last?.Stray.AddRange(stray.Concat(inheritance.Unused()));
        yield return last ?? Empty(file);
    }

    private static IEnumerable<BibTexEntry> Entries(Block block, BibTexMacros macros, string file, List<Unmapped> stray)
    {
        var parser = new BibTexParser(block.Text, macros, file, block.Line);
        while (parser.Next(stray) is { } entry)
        {
            entry.Stray.AddRange(stray);
            stray.Clear();
            if (block.IsTooLong)
            {
                entry.Findings.Add(ImportFindings.TooLong.At(entry.Place, "", "the entry is longer than 16 million characters"));
            }

            if (entry.Fields.Exists(static field => field.Value.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                entry.Findings.Add(ImportFindings.DoubtfulText.At(entry.Place, "", "characters of the entry could not be read"));
            }

            yield return entry;
        }
    }

    private static BibTexEntry Empty(string file)
    {
        var empty = new BibTexEntry(file, "", "");
        empty.Findings.Add(ImportFindings.WrongFormat.At(file, "", "no BibTeX entry was found"));
        return empty;
    }

    // what stands before the first entry is a block without one
    private static IEnumerable<Block> Blocks(BoundedLines lines)
    {
        var text = new StringBuilder();
        var (first, tooLong) = (1L, false);
        while (lines.Read() is { } line)
        {
            if (Begins(line))
            {
                if (text.Length > 0)
                {
                    yield return new(first, text.ToString(), tooLong);
                }

                text.Clear();
                (first, tooLong) = (lines.Number, false);
            }

            tooLong |= text.Length + line.Length > MaxEntry || lines.IsCut;
            if (text.Length + line.Length <= MaxEntry)
            {
                text.Append(line).Append('\n');
            }
        }

        if (text.Length > 0)
        {
            yield return new(first, text.ToString(), tooLong);
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

    private readonly record struct Block(long Line, string Text, bool IsTooLong);
}
