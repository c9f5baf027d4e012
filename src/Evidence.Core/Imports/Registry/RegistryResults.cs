using System.Globalization;
using Evidence.Core.Results;

namespace Evidence.Core.Imports;

/// <summary>Outcome measures and adverse events of a registry's results section.</summary>
internal sealed class RegistryResults(RecordNode section, RegistryArms arms, MeasureNames measures)
{
    private static readonly (string Name, string Words)[] GroupFigures =
    [
        ("serious", "serious adverse events"),
        ("other", "other adverse events"),
        ("deaths", "deaths"),
    ];
    private static readonly (string Name, string Words)[] EventLists = [("seriousEvents", "serious"), ("otherEvents", "not serious")];

    /// <summary>The results whose measure and arm are known and whose numbers have a kind of ours.</summary>
    public IReadOnlyList<Result> Results()
    {
        var results = new List<Result>();
        var place = 0;
        foreach (var node in section["outcomeMeasuresModule"]["outcomeMeasures"].Entries())
        {
            place++;
            if (node["title"].Peek() is { } title && measures.Find(title) is { } measure)
            {
                results.AddRange(new RegistryOutcome(node, title, measure, place, arms).Read());
            }
        }

        return results;
    }

    /// <summary>People with serious and other events and deaths, group by group, then event by event, in words with their figures.</summary>
    public IEnumerable<string> AdverseEvents()
    {
        var module = section["adverseEventsModule"];
        var groups = module["eventGroups"].Entries();
        foreach (var group in groups)
        {
            var title = group["title"].Peek() ?? "all";
            foreach (var (kind, words) in GroupFigures)
            {
                if (Counted(group[kind + "NumAffected"], group[kind + "NumAtRisk"]) is { } figure)
                {
                    yield return $"{words}: {figure} ({title})";
                }
            }
        }

        var titles = groups
            .Where(static one => one["id"].Exists)
            .GroupBy(static one => one["id"].Peek() ?? "")
            .ToDictionary(static one => one.Key, static one => one.First()["title"].Peek() ?? one.Key, StringComparer.Ordinal);
        foreach (var (list, words) in EventLists)
        {
            foreach (var line in module[list].Entries().SelectMany(one => Lines(one, words, titles)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(RecordNode node, string words, Dictionary<string, string> titles)
    {
        if (node["term"].Peek() is not { } term)
        {
            yield break;
        }

        foreach (var stats in node["stats"].Entries())
        {
            // nobody affected is a row of the registry's table, not an event
            if (
                stats["numAffected"].PeekNumber() is > 0
                && titles.GetValueOrDefault(stats["groupId"].Peek() ?? "") is { } title
                && Counted(stats["numAffected"], stats["numAtRisk"]) is { } figure
            )
            {
                node["term"].Take();
                stats["groupId"].Take();
                yield return $"{term} ({words}): {figure} ({title})";
            }
        }
    }

    private static string? Counted(RecordNode affected, RecordNode atRisk) =>
        affected.Whole() is { } people
            ? atRisk.Whole() is { } total
                ? string.Create(CultureInfo.InvariantCulture, $"{people} of {total}")
                : string.Create(CultureInfo.InvariantCulture, $"{people}")
            : null;
}
