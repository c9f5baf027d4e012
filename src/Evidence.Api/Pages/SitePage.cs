using RazorSlices;

namespace Evidence.Api.Pages;

/// <summary>An address that answers people.</summary>
/// <param name="Route">The route.</param>
/// <param name="Example">A path that works, for tests and the site map.</param>
/// <param name="Make">Asks the API for what the page shows.</param>
/// <param name="View">How it is shown.</param>
internal sealed record SitePage(string Route, string Example, Func<Visit, Task<Page>> Make, Func<Page, RazorSlice<Page>> View)
{
    /// <summary>Whether other sites may show it in a frame.</summary>
    public bool Framed { get; init; }

    /// <summary>Whether the page shows what was sent, which no cache may keep.</summary>
    public bool Private { get; init; }

    /// <summary>Whether it takes a form that is sent.</summary>
    public bool TakesForm { get; init; }
}
