using System.Buffers;
using System.Globalization;
using System.Text;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>References as RIS: two-letter tags, lines end with CR LF, an entry from <c>TY</c> to <c>ER</c>.</summary>
public static class RisExport
{
    // tag and values, in the order of the lines between TY and ER
    private static readonly (string Tag, Func<Reference, IEnumerable<string?>> Values)[] Lines =
    [
        ("ID", r => [r.Key]),
        ("TI", r => [r.Title]),
        ("AU", r => r.Authors.Select(Name)),
        ("PY", r => [r.Year?.ToString(CultureInfo.InvariantCulture)]),
        ("DA", r => [Date(r.Date)]),
        ("T2", r => [r.Journal]),

        // some readers know the journal by this tag alone
        ("JF", r => [r.Kind == ReferenceKind.Article ? r.Journal : null]),
        // and the book by this one; without a title it would be taken for one
        ("BT", r => [IsInBook(r.Kind) && r.Title is not null ? r.Journal : null]),
        ("VL", r => [r.Volume]),
        ("IS", r => [r.Issue]),
        ("SP", r => [PageRange.Of(r.Pages).First]),
        ("EP", r => [PageRange.Of(r.Pages).Last]),
        ("PB", r => [r.Publisher]),
        ("SN", r => r.Identifiers.Where(SerialNumbers.Has).Select(static one => one.Value)),
        ("LA", r => [r.Language]),
        ("KW", r => r.Keywords),
        ("AB", r => [r.Abstract]),
        ("DO", r => [r.Doi]),
        ("AN", r => [r.Pmid is null ? null : "PMID:" + r.Pmid]),
        ("C2", r => [r.Pmcid]),
        ("UR", r => [r.Url]),
        ("N1", NoteLines.Of),
    ];

    private static bool IsInBook(ReferenceKind kind) => kind == ReferenceKind.Chapter || kind == ReferenceKind.Conference;

    // with a comma behind it a name is not taken apart
    private static string Name(Author author) =>
        author.IsLiteral ? author.Family + "," : string.Join(", ", new[] { author.FullFamily, author.Given, author.Suffix }.OfType<string>());

    // yyyy/mm/dd/ with what is not known left empty
    private static string? Date(string? date) =>
        date is null ? null : string.Join('/', [.. date.Split('-'), .. Enumerable.Repeat("", 4 - date.Split('-').Length)]);

    /// <summary>Writes one entry.</summary>
    public static void Write(IBufferWriter<byte> output, Reference reference)
    {
        Write(output, "TY", reference.Kind.Ris);
        foreach (var (tag, values) in Lines)
        {
            foreach (var value in values(reference))
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    Write(output, tag, NoteLines.Line(value));
                }
            }
        }

        output.Write("ER  - \r\n\r\n"u8);
    }

    private static void Write(IBufferWriter<byte> output, string tag, string value)
    {
        Encoding.UTF8.GetBytes(tag, output);
        output.Write("  - "u8);
        Encoding.UTF8.GetBytes(value, output);
        output.Write("\r\n"u8);
    }
}
