using System.Collections.Frozen;

namespace Evidence.Core.Exports;

/// <summary>The column of labels of a column of a vocabulary.</summary>
internal static class LabelColumn
{
    public static Column<T>? Of<T>(Column<T> column)
    {
        if (column.Vocabulary is not { } vocabulary)
        {
            return null;
        }

        var labels = vocabulary.Terms.ToFrozenDictionary(term => term.Value, term => term.Label, StringComparer.Ordinal);
        return new($"{column.Name}Label", column.Type, row => Label(column.Get(row), labels), $"The words for {column.Name}.");
    }

    // a value that the vocabulary does not have stays as it is: a label is a help, not a filter
    private static Cell Label(Cell cell, FrozenDictionary<string, string> labels) =>
        cell.Text is not { } text ? default
        : labels.TryGetValue(text, out var label) ? Cell.Of(label)
        : Cell.Of(text.Split("; ").Select(entry => labels.GetValueOrDefault(entry, entry)));
}
