using Evidence.Storage.Catalogs;

namespace Evidence.Api.Pages;

/// <summary>What the page of a newsroom pack shows.</summary>
/// <param name="Page">The claim, its source and the check of its words.</param>
/// <param name="Studies">The studies that belong to it, as they are recorded.</param>
/// <param name="Ledger">The trial ledger that all is of.</param>
public sealed record PackPage(Page Page, IReadOnlyList<Node> Studies, LedgerCatalog Ledger)
{
    /// <summary>The pictures beside it, by their paths.</summary>
    public IReadOnlyList<string> Plots { get; init; } = [];

    /// <summary>The files beside it, by their paths.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
