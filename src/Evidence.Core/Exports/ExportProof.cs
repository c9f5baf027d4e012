namespace Evidence.Core.Exports;

/// <summary>What an export was, for whoever must know that nothing of it is missing.</summary>
/// <param name="Records">Records of the list that the question found.</param>
/// <param name="Rows">Rows of the file: lines, items, entries. Fewer or more than the records where the format has none or several for one.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">SHA-256 of the file before any content coding, lower-case hex; null when it was not asked for.</param>
public sealed record ExportProof(long Records, long Rows, long Bytes, string? Sha256)
{
    /// <summary>The digest as a field of HTTP carries it (RFC 9530).</summary>
    public string DigestField => $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Sha256!))}:";
}
