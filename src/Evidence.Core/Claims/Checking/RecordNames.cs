using System.Globalization;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>The names under which records of a release are mentioned on pages.</summary>
internal static class RecordNames
{
    private const int FewStudies = 3;

    /// <summary>Words of institutions' names that many institutions share.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "university", "hospital", "institute", "center", "centre", "medical", "clinic", "clinical", "national", "first", "second", "college", "school", "research", "health", "general", "affiliated", "department", "the", "of", "and", "for",
        "cord", "blood", "bank", "spinal", "injury", "injuries", "international", "training", "rehabilitation", "military", "science", "sciences", "technology", "china", "chinese", "indian", "european", "multicenter", "study", "registry", "quality", "surveillance",
        "norwegian", "north", "america", "europe", "states", "united", "hong", "kong", "new", "delhi", "ministry", "welfare", "korea", "foundation", "with", "project", "cure", "paralysis", "brain", "spine", "pediatric", "surgery", "care", "emergency", "texas", "houston",
        "collaborator", "collaborators", "gave", "support", "did", "work", "pre", "product", "developed", "jointly", "two", "senior", "authors", "walk", "committee", "prevention", "society", "database", "trial", "registries", "world", "organization", "inc", "corporation",
        "orthopaedics", "cardiology", "neuroscience", "academy", "provincial", "medicine", "cell", "engineering", "armed", "police", "forces", "clínicas", "das", "network", "group", "california", "toronto", "london", "charles", "let", "therapeutics", "later", "children", "childrens", "people", "luis", "per", "sister", "registration", "palsy", "alliance", "cerebral",
        "neurorestoratology", "biotechnology", "bioscience", "biosciences", "pharmaceutical", "pharmaceuticals", "pharma", "respectively", "regenerative", "gmbh", "limited", "llc", "biotherapeutics", "stem", "cells", "therapy", "private", "public", "and/or",
    };

    private static readonly string[] Particles = ["al", "el", "van", "de", "da", "di"];

    /// <summary>Every name of every record.</summary>
    internal static IReadOnlyList<MentionEntry> All(CheckSources sources, IReadOnlyDictionary<string, IReadOnlyList<string>> institutions)
    {
        var tokens = institutions.SelectMany(pair => pair.Value.Select(study => (study, pair.Key))).ToLookup(pair => pair.study, pair => Capital(pair.Key), StringComparer.Ordinal);
        return
        [
            .. sources.Studies.Select(study => Study(study, tokens[study.Id])),
            .. sources.Providers.Select(provider => new MentionEntry("provider", provider.Id, [provider.Name])),
            .. sources.Regulators.Select(regulator => new MentionEntry("regulator", regulator.Id, [regulator.Name])),
            .. sources.Measures.Where(measure => measure.Abbreviation is { Length: > 2 }).Select(measure => new MentionEntry("measure", measure.Id, [measure.Abbreviation!])),
        ];
    }

    /// <summary>Words that name an institution and fit few studies, lower case, with those studies in the order of ids.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Institutions(IEnumerable<Study> studies) => studies
        .SelectMany(study => study.Institutions.Append(study.Sponsor ?? "").Concat(study.Aliases.Where(alias => alias.Contains("trial", StringComparison.Ordinal) || alias.Contains("study", StringComparison.Ordinal)))
            .SelectMany(Words).Select(word => (word, study.Id)))
        .Distinct()
        .GroupBy(pair => pair.word, pair => pair.Id, StringComparer.Ordinal)
        .Where(group => group.Count() <= FewStudies)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)], StringComparer.Ordinal);

    /// <summary>Family name of the first author, as the id has it; null when the id is not of that form.</summary>
    internal static string? Author(Study study)
    {
        var parts = study.Id.Split('-');
        var year = Array.FindIndex(parts, part => part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1950 and < 2100);
        if (year < 1)
        {
            return null;
        }

        var name = Particles.Contains(parts[0]) ? parts[year - 1] : parts[0];
        return name.Length > 1 && name.All(char.IsLetter) ? Capital(name) : null;
    }

    private static MentionEntry Study(Study study, IEnumerable<string> institutions)
    {
        var ids = study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid is null ? null : $"PMID {one.Pmid}" }).OfType<string>();
        var year = study.Id.Split('-').Where(part => part.Length == 4).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).FirstOrDefault(number => number > 1950);
        return new MentionEntry("study", study.Id, [.. study.Aliases, .. study.Registrations, .. ids, .. institutions])
        {
            Author = Author(study),
            Years = [.. new[] { year, study.PublicationYear ?? 0 }.Where(one => one > 0).Distinct()],
        };
    }

    // what stands after a comma is the town, and a town names no study
    private static IEnumerable<string> Words(string name) => name.Split(',')[0]
        .Split([' ', ',', '(', ')', '/', '-', ';', ':', '.', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter) && !word.All(char.IsUpper))
        .Select(word => word.ToLowerInvariant())
        .Where(word => !Common.Contains(word) && SlotWords.Countries.Rows.All(row => !row.Words.Contains(word)))
        .Select(TextFold.Fold);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
