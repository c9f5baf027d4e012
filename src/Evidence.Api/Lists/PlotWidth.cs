using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Plots;

namespace Evidence.Api.Lists;

/// <summary>How wide a picture is asked to be. What is drawn is no part of the question: the same figures stand in both.</summary>
internal static class PlotWidth
{
    /// <summary>The parameter's name.</summary>
    public const string Name = "width";

    /// <summary>Its value for a telephone.</summary>
    public const string Narrow = "narrow";

    private const string Wide = "wide";

    /// <summary>The parameter.</summary>
    public static ListParameter Parameter { get; } =
        new(Name, "For a page of text (about 640 units) or for a telephone (340 units, labels above what they name): the letters keep their size.", Narrow,
            [Wide, Narrow]);

    /// <summary>The parameter for the description.</summary>
    public static Operation.Parameter Described { get; } =
        Operation.Parameter.Query(Parameter.Name, Parameter.Description, Parameter.Example, Parameter.Allowed);

    /// <summary>Reads it; wide where it is not given.</summary>
    public static OrProblem<PlotPage> Read(IQueryCollection query) =>
        QueryParameters.Choice(query, Name, Wide, Narrow) is { Problem: { } problem } ? problem : query[Name] == Narrow ? PlotPage.Narrow : PlotPage.Wide;

    /// <summary>The question without it.</summary>
    public static IQueryCollection Without(IQueryCollection query) => query.ContainsKey(Name)
        ? new QueryCollection(query.Where(static one => one.Key != Name).ToDictionary(StringComparer.Ordinal))
        : query;

    /// <summary>What tells a picture from the others of its question.</summary>
    public static string Tag(PlotPage page) => page.IsNarrow ? " narrow" : "";
}
