using Evidence.Core.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The words in which tables of columns are written.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
internal static class ColumnsOf<T>
{
    public static Column<T> Key(Func<T, string> get, string description) =>
        new("id", ColumnType.Id, row => Cell.Of(get(row)), description) { Required = true, Unique = true };

    public static Column<T> Id(string name, Func<T, string?> get, string description, string? of = null) =>
        new(name, ColumnType.Id, row => Cell.Of(get(row)), description) { References = of };

    public static Column<T> Text(string name, Func<T, string?> get, string description) => new(name, ColumnType.Text, row => Cell.Of(get(row)), description);

    public static Column<T> Term(string name, Vocabulary vocabulary, Func<T, string?> get, string description) =>
        new(name, ColumnType.Text, row => Cell.Of(get(row)), description) { Vocabulary = vocabulary };

    public static Column<T> List(string name, Func<T, IEnumerable<string?>> get, string description, Vocabulary? vocabulary = null) =>
        new(name, ColumnType.List, row => Cell.Of(get(row)), description) { Vocabulary = vocabulary };

    public static Column<T> Count(string name, Func<T, long?> get, string description) =>
        new(name, ColumnType.Whole, row => Cell.Of((double?)get(row)), description) { Minimum = 0 };

    public static Column<T> Number(string name, Func<T, double?> get, string description) =>
        new(name, ColumnType.Number, row => Cell.Of(get(row)), description);

    public static Column<T> Share(string name, Func<T, double?> get, string description) => Number(name, get, description) with { Minimum = 0, Maximum = 1 };

    public static Column<T> Flag(string name, Func<T, bool?> get, string description) => new(name, ColumnType.Flag, row => Cell.Of(get(row)), description);

    public static Column<T> Year(string name, Func<T, int?> get, string description) =>
        new(name, ColumnType.Year, row => Cell.Of((double?)get(row)), description);

    public static Column<T> Date(string name, Func<T, string?> get, string description) => new(name, ColumnType.Date, row => Cell.Of(get(row)), description);

    public static Column<T> Address(string name, Func<T, string?> get, string description) =>
        new(name, ColumnType.Address, row => Cell.Of(get(row)), description);
}
