using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Api.Synthesis;

/// <summary>
/// Filters of the treatment choose studies by any of their arms; in a synthesis they choose the arms too, or a trial of two products would answer for one of
/// them with both.
/// </summary>
internal static class ArmsAsked
{
    private static readonly Dictionary<string, Func<Intervention, IEnumerable<string?>>> Of = new(StringComparer.Ordinal)
    {
        ["tissue"] = static given => given.Tissue,
        ["origin"] = static given => [given.Origin],
        ["cellType"] = static given => [given.CellType],
        ["route"] = static given => given.Routes,
    };

    /// <summary>Whether an arm was treated as the conditions say; null where none of them is about a treatment.</summary>
    public static Func<Arm, bool>? By(IReadOnlyList<Condition> conditions)
    {
        var asked = conditions.Where(condition => Of.ContainsKey(condition.Filter.Name)).ToList();
        return asked.Count == 0 ? null : arm => asked.TrueForAll(condition => Admits(condition, arm.Intervention is { } given
            ? [.. Of[condition.Filter.Name](given).OfType<string>()] : []));
    }

    private static bool Admits(Condition condition, IReadOnlyList<string> values) =>
        values.Count == 0 ? condition.Asks.Any(ask => ask.Kind == AskKind.Missing && !ask.Not) || condition.Asks.All(ask => ask.Not)
        : condition.Asks.All(ask => ask.Not) ? condition.Admitted(values).Count() == values.Count
        : condition.Admitted(values).Any();
}
