using System.Globalization;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Text;

/// <summary>Fixtures of the text reader: the pack's lexicons, a few records, and the pages and sentences beside this file.</summary>
internal static class Fixture
{
    private static readonly MentionEntry[] Records =
    [
        new("study", "vaquero-2016", ["NC1", "Puerta de Hierro trial", "10.1016/j.jcyt.2016.05.003", "NCT01909154"]) { Author = "Vaquero", Years = [2016] },
        new("study", "yoon-2007", ["Yoon et al."]) { Author = "Yoon", Years = [2007] },
        new("study", "bydon-2024", ["Mayo Clinic study", "CELLTOP", "Mayo"]) { Author = "Bydon", Years = [2024] },
        new("provider", "example-clinic", ["Clínica Ejemplo"]),
        new("measure", "gmfm", ["GMFM-66"]),
        new("regulator", "fda", ["Food and Drug Administration"]),
    ];

    /// <summary>A reader over the pack's own lexicons.</summary>
    internal static PageReader Reader { get; } = new(Lexicons);

    /// <summary>The pack's lexicons with a few records.</summary>
    internal static ReadingLexicons Lexicons =>
        TextLexiconReader.Read(Names("lexicons/").Select(Read)) with { Mentions = Records };

    /// <summary>A fixture's text.</summary>
    internal static string Read(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no fixture {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A quantity in one line: kind, numbers, unit or currency, bound.</summary>
    internal static string Show(Quantity quantity)
    {
        var numbers = quantity switch
        {
            { Events: { } events, Total: { } total } => $"{Number(events)}/{Number(total)}",
            { Value: { } value, Total: { } of } => $"{Number(value)} of {Number(of)}",
            { Low: { } low, High: { } high } => $"{Number(low)}..{Number(high)}",
            _ => Number(quantity.Value ?? double.NaN),
        };
        return string.Join(' ', new[] { quantity.Kind, numbers, quantity.Currency ?? quantity.Unit, quantity.Bound }.Where(part => part is not null));
    }

    private static IEnumerable<string> Names(string folder) =>
        typeof(Fixture).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
