using System.Text.RegularExpressions;
using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>Arms of a registry record, and which group of its results is which arm.</summary>
internal sealed partial class RegistryArms
{
    private readonly List<(Arm Arm, string Key)> _arms = [];

    public RegistryArms(RecordNode module, RecordNode flow)
    {
        var interventions = module["interventions"].Entries();
        foreach (var group in module["armGroups"].Entries())
        {
            // a role that the registry does not name to the letter is no role of ours: the group stays in the list of what was not mapped
            if (group["label"].Peek() is { } label && group["type"].Peek() is { } type && RegistryTerms.Role(type) is { } role)
            {
                group["label"].Take();
                group["type"].Take();
                _arms.Add(
                    (
                        new()
                        {
                            Id = Unique(Slugs.Of(label)),
                            Label = label,
                            Role = role,
                            Intervention = Given(group, label, interventions),
                        },
                        SearchText.Key(label)
                    )
                );
            }
        }

        Count(flow);
    }

    public IReadOnlyList<Arm> Arms => [.. _arms.Select(static one => one.Arm)];

    /// <summary>The arm of a group of results, by its title; null when none or several have it.</summary>
    public string? Find(string? title)
    {
        var key = SearchText.Key(title ?? "");
        var same = _arms.Where(one => one.Key == key).ToList();
        if (same.Count == 0 && key.Length > 3)
        {
            same = _arms.FindAll(one => one.Key.Contains(key, StringComparison.Ordinal) || key.Contains(one.Key, StringComparison.Ordinal));
        }

        return same.Count == 1 ? same[0].Arm.Id : null;
    }

    private string Unique(string slug)
    {
        var id = slug.Length > 0 ? slug : "arm";
        for (var i = 2; _arms.Exists(one => one.Arm.Id == id); i++)
        {
            id = $"{(slug.Length > 0 ? slug : "arm")}-{i}";
        }

        return id;
    }

    // cells are recognised by their names only; a drug beside them is no cell
    private static Intervention? Given(RecordNode group, string label, IReadOnlyList<RecordNode> interventions)
    {
        var named = group["interventionNames"].Entries().Select(static one => one.Peek()).OfType<string>().ToList();
        var cells = interventions
            .Where(one => one["name"].Peek() is { } name && Cells().IsMatch(name))
            .Where(one =>
                one["armGroupLabels"].Entries().Any(arm => arm.Peek() == label)
                || named.Exists(name => name.EndsWith(": " + one["name"].Peek(), StringComparison.Ordinal))
            )
            .ToList();
        if (cells.Count == 0)
        {
            return null;
        }

        var names = cells.Select(static one => one["name"].Text()).OfType<string>().ToList();
        var words = string.Join(' ', names);
        var origins = new[] { Own().IsMatch(words) ? "autologous" : null, Donor().IsMatch(words) ? "allogeneic" : null }.OfType<string>().ToList();
        return new() { CellType = string.Join("; ", names), Origin = origins.Count == 1 ? origins[0] : null };
    }

    // people who started the first period
    private void Count(RecordNode flow)
    {
        var titles = flow["groups"].Entries().Select(static one => (Id: one["id"].Peek(), Title: one["title"].Peek())).ToList();
        var started = flow["periods"].Entries() is [var first, ..]
            ? first["milestones"].Entries().FirstOrDefault(static one => one["type"].Peek() == "STARTED")
            : default;
        foreach (var achievement in started["achievements"].Entries())
        {
            var title = titles.Find(group => group.Id is not null && group.Id == achievement["groupId"].Peek()).Title;
            var place = Find(title) is { } id ? _arms.FindIndex(one => one.Arm.Id == id) : -1;
            if (place >= 0 && _arms[place].Arm.N is null && achievement["numSubjects"].Whole() is { } people)
            {
                achievement.Take();
                _arms[place] = (_arms[place].Arm with { N = people }, _arms[place].Key);
            }
        }
    }

    [GeneratedRegex(@"\b(cells?|stromal|stem|MSCs?|BM-?MNCs?|mononuclear|mesenchymal|progenitors?|ensheathing|Schwann)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cells();

    [GeneratedRegex(@"\bautologous\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"\ballogen(e?ic)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Donor();
}
