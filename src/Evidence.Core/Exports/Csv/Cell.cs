using System.Globalization;

namespace Evidence.Core.Exports;

/// <summary>A value of one cell: text, a number, or nothing. Nothing means unknown and is written as an empty cell.</summary>
public readonly record struct Cell
{
    private readonly object? _value;

    private Cell(object? value, double number, CellKind kind) => (_value, Number, Kind) = (value, number, kind);

    internal enum CellKind : byte
    {
        Nothing,
        Text,
        Number,
    }

    /// <summary>The entries of a list; null for other cells.</summary>
    public IReadOnlyList<string>? Entries => _value as string[];

    /// <summary>True when the value is unknown.</summary>
    public bool IsEmpty => Kind == CellKind.Nothing;

    internal string? Text => _value is string[] entries ? string.Join("; ", entries) : _value as string;

    internal double Number { get; }

    internal CellKind Kind { get; }

    /// <summary>Text; null and the empty text are nothing.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(text, 0, CellKind.Text);

    /// <summary>A number; null and what is not finite are nothing.</summary>
    public static Cell Of(double? number) => number is { } value && double.IsFinite(value) ? new(null, value, CellKind.Number) : default;

    /// <summary><c>true</c> or <c>false</c>; null is nothing.</summary>
    public static Cell Of(bool? flag) => flag is { } value ? new(value ? "true" : "false", 0, CellKind.Text) : default;

    /// <summary>The entries joined by <c>; </c>; an empty list is nothing.</summary>
    public static Cell Of(IEnumerable<string?> entries)
    {
        if (entries is IReadOnlyCollection<string?> { Count: 0 })
        {
            return default;
        }

        string[] known = [.. entries.Where(static entry => !string.IsNullOrEmpty(entry)).OfType<string>()];
        return known.Length == 0 ? default : new(known, 0, CellKind.Text);
    }

    /// <summary>The value as a database takes it: text, a number, or null for nothing.</summary>
    public object? Value => Kind == CellKind.Number ? Number : Text;

    /// <summary>The value as it is written, before it is quoted.</summary>
    public override string ToString() => Kind == CellKind.Number ? Number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";
}
