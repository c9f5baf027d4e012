using System.Globalization;
using Evidence.Core.Claims;

namespace Evidence.Core.Exports;

/// <summary>What a claim was held against.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Place">Its place among the claim's, from 1.</param>
/// <param name="Link">The study, result or harm.</param>
/// <param name="IsHarm">Whether it is a documented harm, not a study.</param>
public sealed record ClaimLinkRow(Claim Claim, int Place, EvidenceLink Link, bool IsHarm)
{
    /// <summary>Claim, slash, evidence and its place.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Claim.Id}/evidence-{Place}");

    /// <summary>The rows of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="isStudy">Whether the release holds a study of an id; what is no study is a harm.</param>
    public static IEnumerable<ClaimLinkRow> Of(Claim claim, Func<string, bool> isStudy) =>
        claim.Assessment.Evidence.Select((link, i) => new ClaimLinkRow(claim, i + 1, link, !isStudy(link.Study)));
}
