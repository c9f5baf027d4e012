using Evidence.Core.Lists;

namespace Evidence.Core.Exports;

/// <summary>What a file is of, beside its records.</summary>
/// <param name="Listing">The list.</param>
/// <param name="Release">The ledger and release that it is of.</param>
/// <param name="Query">The question as a query string in normal form; empty for the whole list.</param>
/// <param name="Others">The records that those of the list point at.</param>
public sealed record ExportScope(Listing Listing, LedgerCitation Release, string Query, OtherRecords Others)
{
    /// <summary>How a table is written.</summary>
    public CsvOptions Csv { get; init; } = CsvOptions.Plain;

    /// <summary>Whether the file is of one record and not of a list.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The release that it was asked for as of, in which its addresses stay; null when none was named.</summary>
    public long? Pinned { get; init; }
}
