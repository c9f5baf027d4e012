using System.Globalization;

namespace Evidence.Core.Exports;

/// <summary>A value of one cell: text, a number, or nothing. Nothing means unknown and is written as an empty cell.</summary>
public readonly record struct Cell
{
    private Cell(string? text, double number, CellKind kind) => (Text, Number, Kind) = (text, number, kind);

    internal enum CellKind : byte
    {
        Nothing,
        Text,
        Number,
    }

    /// <summary>True when the value is unknown.</summary>
    public bool IsEmpty => Kind == CellKind.Nothing;

    internal string? Text { get; }

    internal double Number { get; }

    internal CellKind Kind { get; }

    /// <summary>Text; null and the empty text are nothing.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(text, 0, CellKind.Text);

    /// <summary>A number; null and what is not finite are nothing.</summary>
    public static Cell Of(double? number) => number is { } value && double.IsFinite(value) ? new(null, value, CellKind.Number) : default;

    /// <summary><c>true</c> or <c>false</c>; null is nothing.</summary>
    public static Cell Of(bool? flag) => flag is { } value ? new(value ? "true" : "false", 0, CellKind.Text) : default;

    /// <summary>The entries joined by <c>; </c>; an empty list is nothing.</summary>
    public static Cell Of(IEnumerable<string?> entries) =>
        entries is IReadOnlyCollection<string?> { Count: 0 } ? default : Of(string.Join("; ", entries.Where(static entry => !string.IsNullOrEmpty(entry))));

    /// <summary>The value as it is written, before it is quoted.</summary>
    public override string ToString() => Kind == CellKind.Number ? Number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";
}
