using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Integrity;

/// <summary>What an indexed claim rests on, with a work and without it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Lost">The links of its assessment that point at the work.</param>
/// <param name="Left">The links that remain.</param>
/// <param name="With">The check of its statement with the work.</param>
/// <param name="Without">The same without it.</param>
public sealed record ClaimGround(Claim Claim, IReadOnlyList<EvidenceLink> Lost, IReadOnlyList<EvidenceLink> Left, ClaimCheck With, ClaimCheck Without)
{
    /// <summary>How much of an assessment rests on the work, with the sentence that says it.</summary>
    public static IReadOnlyDictionary<string, string> Shares { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wholly"] = "Every figure for or against it is of the work: without it the verdict has no ground.",
        ["partly"] = "Other figures for or against it remain.",
        ["context"] = "The work is only quoted beside the verdict, neither for nor against it.",
        ["named"] = "It speaks of the work, and its assessment quotes no figure of it.",
    };

    /// <summary>A key of <see cref="Shares"/>.</summary>
    public string Rests => Lost.Count == 0 ? "named" : !Lost.Any(IsGround) ? "context" : Left.Any(IsGround) ? "partly" : "wholly";

    /// <summary>The claims that name the work or rest on it, in the order of ids.</summary>
    /// <param name="index">What claims are checked with.</param>
    /// <param name="work">Ids of the studies that are the work.</param>
    public static IEnumerable<Claim> Touched(CheckIndex index, IReadOnlySet<string> work)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.ById.Values
            .Where(claim => claim.Assessment.Evidence.Any(link => work.Contains(link.Study)) || Is(claim.About?.Study) || Is(claim.Assertion?.Study))
            .OrderBy(static claim => claim.Id, StringComparer.Ordinal);

        bool Is(string? study) => study is not null && work.Contains(study);
    }

    /// <summary>The ground of claims.</summary>
    /// <param name="index">What claims are checked with.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="work">Ids of the studies that are the work.</param>
    public static IReadOnlyList<ClaimGround> Of(CheckIndex index, IEnumerable<Claim> claims, IReadOnlySet<string> work)
    {
        ArgumentNullException.ThrowIfNull(index);
        var touched = claims.ToList();
        if (touched.Count == 0)
        {
            return [];
        }

        var (with, without) = (new ClaimChecker(index), new ClaimChecker(index.Without(work)));
        return
        [
            .. touched.Select(claim =>
            {
                var links = claim.Assessment.Evidence.ToLookup(link => work.Contains(link.Study));
                return new ClaimGround(claim, [.. links[true]], [.. links[false]], with.Check(claim.Statement), without.Check(claim.Statement));
            }),
        ];
    }

    private static bool IsGround(EvidenceLink link) => link.Relation != "context";
}
