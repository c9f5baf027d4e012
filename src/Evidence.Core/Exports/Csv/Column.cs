using Evidence.Core.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>What is known of a column without its records: what Table Schemas and documentation read.</summary>
/// <param name="Name">Name in the header, camelCase; the same words as in the API.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Description">One sentence: meaning, unit, what an empty cell means where that is not "unknown".</param>
public abstract record Column(string Name, ColumnType Type, string Description)
{
    /// <summary>The vocabulary of the cells (of each entry of a list); null when they are free.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>True when the order of the vocabulary is an order of the values, as of AIS grades.</summary>
    public bool Ordered { get; init; }

    /// <summary>True when no cell is empty.</summary>
    public bool Required { get; init; }

    /// <summary>True when no two rows have the same cell.</summary>
    public bool Unique { get; init; }

    /// <summary>The table whose <c>id</c> the cells name; null when they name none.</summary>
    public string? References { get; init; }

    /// <summary>Lowest number; null when there is none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Highest number; null when there is none.</summary>
    public double? Maximum { get; init; }
}

/// <summary>A column of a table: its name, what it holds, and how it is read from a record.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Get">The cell of a record.</param>
/// <param name="Description">One sentence.</param>
public sealed record Column<T>(string Name, ColumnType Type, Func<T, Cell> Get, string Description) : Column(Name, Type, Description);
