namespace Evidence.Core.Text;

/// <summary>Why a unit is worth checking or not, as a slug: by what it counts, else by its stream.</summary>
internal static class Worth
{
    private static readonly (string[] Kinds, string Reason)[] Counted =
        [(["money"], "sum"), (["percent", "fraction", "incidence"], "rate"), (["dose"], "dose"), (["count"], "count"), (["duration", "age"], "time")];

    private static readonly (string Yes, string No)[] ByLane =
    [
        ("result", "method"), ("reported-benefit", "about-stories"), ("benefit", "offer"), ("legal-status", "general-rule"), ("coverage", "price-in-general"),
        ("degree-of-risk", "possible-risk"), ("figure", "textbook"), ("advice", "advice"), ("page-furniture", "page-furniture"),
    ];

    /// <summary>The reason.</summary>
    internal static string Of(UnitView unit, Lane lane, bool isWorth) =>
        !isWorth ? ByLane[(int)lane].No
        : Array.Find(Counted, row => unit.Quantity(row.Kinds) is not null).Reason
            ?? (lane == Lane.Provider && unit.Has(WordClass.Credential) ? "credential" : ByLane[(int)lane].Yes);
}
