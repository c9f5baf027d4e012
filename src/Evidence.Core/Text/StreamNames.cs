namespace Evidence.Core.Text;

/// <summary>The nine streams.</summary>
public static class StreamNames
{
    /// <summary>Wire names, in the order of the labelling rules.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["trial-evidence", "testimonial", "provider-assertion", "regulatory", "price", "safety", "background", "advice", "boilerplate"];

    internal static string Of(Lane lane) => All[(int)lane];
}
