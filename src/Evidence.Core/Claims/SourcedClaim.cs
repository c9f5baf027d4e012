using Evidence.Core.Sources;

namespace Evidence.Core.Claims;

/// <summary>A claim with the page that makes it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Source">The page; null when it is not among the records.</param>
public sealed record SourcedClaim(Claim Claim, Source? Source);
