namespace Evidence.Core.Claims.Checking;

/// <summary>Of whom a unit of a page speaks when it does not say so itself.</summary>
/// <param name="Above">The words that say so; null for none.</param>
/// <param name="Study">The study that they name; null where they name none, or it is still to be found.</param>
/// <param name="IsOfPage">True where no sentence before says so, but only the page or its section as a whole.</param>
internal readonly record struct PageContext(ClaimReading? Above, string? Study, bool IsOfPage);
