namespace Evidence.Core.Pack;

/// <summary>A file of a pack.</summary>
/// <param name="Path">Path relative to the pack, with slashes: <c>studies/honmou-2021.json</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record PackFile(string Path, ReadOnlyMemory<byte> Bytes);
