using Evidence.Core.Releases;

namespace Evidence.Api.Pages;

/// <summary>What a view shows: answers of the API and what was asked of them.</summary>
/// <param name="Title">The title of the window, and of links to it.</param>
public sealed record Page(string Title)
{
    /// <summary>One sentence for search engines and previews.</summary>
    public string Description { get; init; } =
        "Cited trials of cell therapy for spinal cord injury and cerebral palsy, with their figures, and what pages claim beside them.";

    /// <summary>The path and query of the page.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The public address of the service without a slash at the end.</summary>
    public string Site { get; init; } = "";

    /// <summary>The answer that the page is about.</summary>
    public Node Main { get; init; }

    /// <summary>Further answers, by the name under which the view asks for them.</summary>
    public IReadOnlyDictionary<string, Node> More { get; init; } = new Dictionary<string, Node>();

    /// <summary>What the address or the form of the page gave, by name.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    /// <summary>The addresses of the API that the page was made of, the one it is about first.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What is sent to the first address; null where it is read.</summary>
    public string? Sent { get; init; }

    /// <summary>The address of a picture of 1200 by 630 points for previews, beginning with a slash; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>A drawing of what the page is about; null where there is nothing to draw.</summary>
    public Drawing? Plot { get; init; }

    /// <summary>The address of the page in small, which other sites may show in a frame; null for none.</summary>
    public string? Embed { get; init; }

    /// <summary>Linked data to be read by search engines; null for none.</summary>
    public string? LinkedData { get; init; }

    /// <summary>Whether search engines shall leave it out.</summary>
    public bool Unlisted { get; init; }

    /// <summary>The release that it is of; null where nothing was imported yet.</summary>
    public Release? Release { get; init; }

    /// <summary>The name under which the page is saved as a file that needs no other; null where it is shown.</summary>
    public string? SaveAs { get; init; }

    /// <summary>A further answer; empty where there is none.</summary>
    public Node this[string name] => More.GetValueOrDefault(name);

    /// <summary>What was given under a name; empty where nothing was.</summary>
    public string Of(string name) => Given.GetValueOrDefault(name) ?? "";
}
