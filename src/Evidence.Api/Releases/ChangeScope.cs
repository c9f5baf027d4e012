using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Claims;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Releases;

namespace Evidence.Api.Releases;

/// <summary>The records to which changes are narrowed: what someone used, and what it rests on.</summary>
/// <param name="Only">Kind, slash, id of each; null when nothing is narrowed.</param>
/// <param name="Printed">The receipt of what was printed; null when none was given.</param>
internal sealed record ChangeScope(IReadOnlyCollection<string>? Only, ReceiptScope.Found? Printed)
{
    /// <summary>The parameters.</summary>
    public static IReadOnlyList<string> Names { get; } = ["claim", "study", "receipt", "text", "context"];

    /// <summary>Reads them. A record that is gone keeps its changes; one that never was is refused.</summary>
    public static async Task<OrProblem<ChangeScope>> ReadAsync(
        IQueryCollection query,
        Catalog catalog,
        ReleaseStore releases,
        ReceiptScope receipts,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(receipts);
        var only = new SortedSet<string>(StringComparer.Ordinal);
        var claim = await ReadAsync(query, "claim", "claims", releases, cancel);
        var study = await ReadAsync(query, "study", "studies", releases, cancel);
        var printed = await receipts.FindAsync(query, cancel);
        if ((claim.Problem ?? study.Problem ?? printed.Problem) is { } problem)
        {
            return problem;
        }

        if (claim.Value is { } states)
        {
            only.Add($"claims/{query["claim"]}");
            only.UnionWith(states.SelectMany(static state => ClaimTimeline.Related(ClaimReader.Read(state))).Select(static one => $"{one.Kind}/{one.Id}"));
        }

        if (study.Value is not null)
        {
            var id = query["study"].ToString();
            only.Add($"studies/{id}");
            only.Add($"harms/{id}");
            var index = catalog.Trial.Index(Listings.Claims.Kind.Name);
            only.UnionWith(index.RowsWith("study", [id]).Members().Select(row => $"claims/{index.Ids[row]}"));
        }

        only.UnionWith(printed.Value?.Records ?? []);
        return new ChangeScope(only.Count == 0 && printed.Value is null ? null : only, printed.Value);
    }

    /// <summary>The release after which changes are meant: what is asked, else the one that answered what was printed, else the beginning.</summary>
    public long Since(IQueryCollection query, long asked) => query.ContainsKey("since") ? asked : Printed?.Release.Number ?? asked;

    private static async Task<OrProblem<IReadOnlyList<byte[]>?>> ReadAsync(
        IQueryCollection query,
        string name,
        string kind,
        ReleaseStore releases,
        CancellationToken cancel
    )
    {
        if (!query.TryGetValue(name, out var given))
        {
            return new OrProblem<IReadOnlyList<byte[]>?>(null, null);
        }

        var revisions = await releases.RevisionsAsync(Ledger.Trial, kind, given.ToString(), cancel);
        return revisions.Count > 0
            ? new OrProblem<IReadOnlyList<byte[]>?>([.. revisions.Select(static one => one.Body)], null)
            : ProblemKinds.NotFound.Because($"There was never a {name} '{ListQueryReader.Short(given.ToString())}'.", $"/v1/{kind} lists those that are.") with
            {
                Parameter = name,
            };
    }
}
