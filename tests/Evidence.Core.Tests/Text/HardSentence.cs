namespace Evidence.Core.Tests.Text;

/// <summary>One row of hard-sentences.txt: what the labelling rules say of a sentence of our own. A star leaves a column open.</summary>
internal sealed record HardSentence(string Flags, string Quantities, string Text)
{
    /// <summary>All rows, in file order.</summary>
    internal static IReadOnlyList<HardSentence> All { get; } = [.. Fixture.Read("text/hard-sentences.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
        .Select(cells => new HardSentence(cells[0], cells[1], cells[2]))];

    /// <summary>What the reader says otherwise than the row; empty when they agree.</summary>
    internal IReadOnlyList<string> Differences()
    {
        var units = Fixture.Reader.Read(Text, Core.Text.TextFormat.Plain).Units;
        var quantities = string.Join("; ", units.SelectMany(one => one.Quantities).Select(Fixture.Show));
        return [.. Compare("quantities", Quantities, quantities.Length == 0 ? "none" : quantities)];
    }

    /// <summary>How the red flags are read otherwise than the row says; null when they agree.</summary>
    internal string? FlagDifference()
    {
        var units = Fixture.Reader.Read(Text, Core.Text.TextFormat.Plain).Units;
        var flags = string.Join(' ', units.SelectMany(one => one.RedFlags).Select(flag => flag.Flag).Distinct().Order(StringComparer.Ordinal));
        return Compare("flags", Flags, flags.Length == 0 ? "none" : flags).Select(difference => $"{difference}: {Text}").FirstOrDefault();
    }

    private static IEnumerable<string> Compare(string what, string expected, string read) =>
        expected == "*" || expected == read ? [] : [$"{what}: {read} instead of {expected}"];
}
