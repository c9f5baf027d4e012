using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>The names under which records of a release are mentioned on pages.</summary>
internal static partial class RecordNames
{
    private const int FewStudies = 3;

    /// <summary>Words of institutions' names that many institutions share.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "university",
        "hospital",
        "institute",
        "center",
        "centre",
        "medical",
        "clinic",
        "clinical",
        "national",
        "first",
        "second",
        "college",
        "school",
        "research",
        "health",
        "general",
        "affiliated",
        "department",
        "the",
        "of",
        "and",
        "for",
        "cord",
        "blood",
        "bank",
        "spinal",
        "injury",
        "injuries",
        "international",
        "training",
        "rehabilitation",
        "military",
        "science",
        "sciences",
        "technology",
        "china",
        "chinese",
        "indian",
        "european",
        "multicenter",
        "study",
        "registry",
        "quality",
        "surveillance",
        "norwegian",
        "north",
        "america",
        "europe",
        "states",
        "united",
        "hong",
        "kong",
        "new",
        "delhi",
        "ministry",
        "welfare",
        "korea",
        "foundation",
        "with",
        "project",
        "cure",
        "paralysis",
        "brain",
        "spine",
        "pediatric",
        "surgery",
        "care",
        "emergency",
        "texas",
        "houston",
        "collaborator",
        "collaborators",
        "gave",
        "support",
        "did",
        "work",
        "pre",
        "product",
        "developed",
        "jointly",
        "two",
        "senior",
        "authors",
        "walk",
        "committee",
        "prevention",
        "society",
        "database",
        "trial",
        "registries",
        "world",
        "organization",
        "inc",
        "corporation",
        "orthopaedics",
        "cardiology",
        "neuroscience",
        "academy",
        "provincial",
        "medicine",
        "cell",
        "engineering",
        "armed",
        "police",
        "forces",
        "clínicas",
        "das",
        "network",
        "group",
        "california",
        "toronto",
        "london",
        "charles",
        "let",
        "therapeutics",
        "later",
        "children",
        "childrens",
        "people",
        "luis",
        "per",
        "sister",
        "registration",
        "palsy",
        "alliance",
        "cerebral",
        "neurorestoratology",
        "biotechnology",
        "bioscience",
        "biosciences",
        "pharmaceutical",
        "pharmaceuticals",
        "pharma",
        "respectively",
        "regenerative",
        "gmbh",
        "limited",
        "llc",
        "biotherapeutics",
        "stem",
        "cells",
        "therapy",
        "private",
        "public",
        "and/or",
    };

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. Language.Concepts.All.SelectMany(row => row.Words)]);

    private static readonly string[] Particles = ["al", "el", "van", "de", "da", "di"];

    /// <summary>Every name of every record.</summary>
    internal static IReadOnlyList<MentionEntry> All(CheckSources sources, IReadOnlyDictionary<string, IReadOnlyList<string>> institutions)
    {
        var tokens = institutions
            .SelectMany(pair => pair.Value.Select(study => (study, pair.Key)))
            .ToLookup(pair => pair.study, pair => Capital(pair.Key), StringComparer.Ordinal);
        return
        [
            .. sources.Studies.Select(study => Study(study, tokens[study.Id])),
            .. sources.Providers.Select(provider => new MentionEntry("provider", provider.Id, [provider.Name])),
            .. sources.Regulators.Select(regulator => new MentionEntry("regulator", regulator.Id, [regulator.Name])),
            .. sources
                .Measures.Where(measure => measure.Abbreviation is { Length: > 2 })
                .Select(measure => new MentionEntry("measure", measure.Id, [measure.Abbreviation!])),
        ];
    }

    /// <summary>Words that name an institution and fit few studies, lower case, with those studies in the order of ids.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Institutions(IEnumerable<Study> studies, int most = FewStudies) =>
        studies
            .SelectMany(study =>
                study
                    .Institutions.Append(study.Sponsor ?? "")
                    .Concat(
                        study.Aliases.Where(alias => alias.Contains("trial", StringComparison.Ordinal) || alias.Contains("study", StringComparison.Ordinal))
                    )
                    .SelectMany(Words)
                    .Select(word => (word, study.Id))
            )
            .Distinct()
            .GroupBy(pair => pair.word, pair => pair.Id, StringComparer.Ordinal)
            .Where(group => group.Count() <= most)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)], StringComparer.Ordinal);

    /// <summary>Family name of the first author, as the id has it; null when the id is not of that form.</summary>
    internal static string? Author(Study study)
    {
        var parts = study.Id.Split('-');
        var year = Array.FindIndex(parts, part =>
            part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1950 and < 2100
        );
        if (year < 1)
        {
            return null;
        }

        // "al-zoubi", "mancias-guerra"
        var name = Particles.Contains(parts[0]) ? parts[year - 1] : string.Join('-', parts[..year].Select(Capital));
        return name.Length > 1 && name.All(c => char.IsLetter(c) || c == '-') ? Capital(name) : null;
    }

    /// <summary>Family names of the authors of its primary publications, with whether each stands first; the id's own name where none was read.</summary>
    internal static IEnumerable<(string Name, bool IsFirst)> Authors(Study study)
    {
        var printed = study
            .Publications.Where(one => one.Role == "primary")
            .SelectMany(one =>
                one.Authors.Select(
                    (author, i) => (Name: author.Literal ?? string.Join(' ', new[] { author.Particle, author.Family }.OfType<string>()), IsFirst: i == 0)
                )
            );
        var id = Author(study);
        return printed
            .Where(pair => pair.Name.Length > 1)
            .Concat(id is null ? [] : [(id, true)])
            .GroupBy(pair => TextFold.Fold(pair.Name))
            .Select(group => (group.First().Name, group.Any(pair => pair.IsFirst)));
    }

    /// <summary>Names of the journals of its primary publications.</summary>
    internal static IEnumerable<string> Journals(Study study) =>
        study
            .Publications.Where(one => one.Role == "primary")
            .Select(one => one.Container)
            .OfType<string>()
            .SelectMany(name =>
                new[]
                {
                    name,
                    name.Replace("&", "and", StringComparison.Ordinal),
                    name.Replace(" and ", " & ", StringComparison.Ordinal),
                    Subtitle().Replace(name, ""),
                    JournalNames.Abbreviated(name),
                }
            )
            .Select(name => name.Trim())
            .Where(name => name.Length > 3)
            .Distinct();

    [GeneratedRegex(@"\s*(\(.*?\)|:.*)$")]
    private static partial Regex Subtitle();

    /// <summary>Whether aliases, institutions or sponsor of a study hold a name.</summary>
    internal static bool IsCalled(Study study, string name) => Called(study).Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The texts of a record that say what a study is called and who made it.</summary>
    internal static IEnumerable<string> Called(Study study) => study.Aliases.Concat(study.Institutions).Append(study.Sponsor ?? "");

    /// <summary>The tissue of cells in words.</summary>
    internal static string? Tissue(Intervention given) =>
        string.Join(" and ", given.Tissue.Select(term => term.Replace('-', ' ')).Append(given.TissueDetail).OfType<string>());

    private static MentionEntry Study(Study study, IEnumerable<string> institutions)
    {
        var ids = study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid is null ? null : $"PMID {one.Pmid}" }).OfType<string>();
        var year = study
            .Id.Split('-')
            .Where(part => part.Length == 4)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .FirstOrDefault(number => number > 1950);
        return new MentionEntry("study", study.Id, [.. study.Aliases, .. study.Registrations, .. ids, .. institutions])
        {
            Author = Author(study),
            Years = [.. new[] { year, study.PublicationYear ?? 0 }.Where(one => one > 0).Distinct()],
        };
    }

    // what stands after a comma is the town, and a town names no study
    private static IEnumerable<string> Words(string name) =>
        name.Split(',')[0]
            .Split([' ', ',', '(', ')', '/', '-', ';', ':', '.', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter) && !word.All(char.IsUpper))
            .Select(word => word.ToLowerInvariant())
            .Where(word => !Common.Contains(word) && !Known.Value.Contains(word))
            .Select(TextFold.Fold);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
