namespace Evidence.Core.Claims;

/// <summary>The studies that a claim and its verdict name.</summary>
public static class ClaimStudies
{
    /// <summary>Their ids, each once; a harm among the evidence is there by its id too.</summary>
    public static IEnumerable<string> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim
            .Assessment.Evidence.Select(static link => link.Study)
            .Append(claim.About?.Study)
            .Append(claim.Assertion?.Study)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
    }
}
