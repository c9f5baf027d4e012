using System.Globalization;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Reads the slots of one sentence from its words, its numbers and what it names.</summary>
internal sealed class SlotReader(CheckIndex index)
{
    private static readonly string[] Reporting = ["study", "trial", "reported", "found", "showed", "series", "paper", "report", "research", "researchers", "data", "investigators"];

    /// <summary>Beside a time they say that it is of the people or of a programme, not of the outcome.</summary>
    private static readonly string[] AboutPeople = ["injury", "injuries", "old", "aged", "earlier", "injured", "daily", "of age"];

    // an institution also sells and employs; only with such a word does its name stand for a study
    private static readonly string[] Studied = ["study", "studies", "trial", "trials", "participants", "researchers", "research", "series", "paper", "according to", "university", "investigators", "scientists"];

    /// <summary>The slots of a sentence; its context (a heading, the sentence before) only says which study is spoken of.</summary>
    internal ClaimSlots Read(string text, IReadOnlyList<TextUnit> units, string? context)
    {
        var lower = text.ToLowerInvariant();
        var quantities = units.SelectMany(unit => unit.Quantities).ToList();
        var mentions = units.SelectMany(unit => unit.Mentions).ToList();
        var slots = Words(text, lower) with
        {
            Figures = FigureReader.Read(text, lower, quantities),
            Months = Months(lower, quantities),
            DoseCells = quantities.Where(one => one is { Kind: "dose", Unit: "cell" }).Select(one => one.Value ?? one.Low).FirstOrDefault(),
            Measures = Families(lower),
        };
        return Context(Named(Grades(slots, mentions), lower, mentions), context);
    }

    private static ClaimSlots Words(string text, string lower) => new()
    {
        Text = text,
        Condition = WordSearch.Meaning(lower, SlotWords.Condition),
        OtherCondition = WordSearch.Any(lower, SlotWords.OtherConditions) && WordSearch.Meaning(lower, SlotWords.Condition) is null,
        Severity = WordSearch.Meaning(lower, SlotWords.Severity),
        Chronicity = WordSearch.Meaning(lower, SlotWords.Chronicity),
        Level = WordSearch.Meaning(lower, SlotWords.Level),
        Cells = WordSearch.Meaning(lower, SlotWords.Cells),
        Tissue = WordSearch.Meaning(lower, SlotWords.Tissue),
        Origin = WordSearch.Meaning(lower, SlotWords.Origin),
        Route = WordSearch.Meaning(lower, SlotWords.Route),
        Country = WordSearch.Meaning(lower, SlotWords.Countries),
        Comparator = WordSearch.First(lower, SlotWords.Comparator),
        Causality = WordSearch.First(lower, SlotWords.Causality),
        Certainty = WordSearch.First(lower, SlotWords.Certainty),
        SpeaksOfCells = WordSearch.Any(lower, SlotWords.Cellular),
        Negated = WordSearch.Any(lower, SlotWords.Negations),
        OwnRecords = WordSearch.Any(lower, SlotWords.Own) || WordSearch.Find(lower, "we") >= 0,
        AbsoluteSafety = WordSearch.Any(lower, SlotWords.AbsoluteSafety),
        Cure = WordSearch.Any(lower, SlotWords.Cure),
        NotAsserted = WordSearch.Any(lower, SlotWords.Unasserted) || text.TrimEnd().EndsWith('?'),
        Enrolment = WordSearch.Any(lower, SlotWords.Enrolment),
    };

    private static List<MeasureFamily> Families(string lower)
    {
        var found = MeasureFamily.All.Where(family => WordSearch.Any(lower, family.Cues)).ToList();
        if (found.Any(family => family.Id == "serious-adverse-events"))
        {
            found.RemoveAll(family => family.Id == "adverse-events");
        }

        return found.Count > 1 ? [.. found.Where(family => family.Id != MeasureFamily.General)] : found;
    }

    // months after treatment; the time since an injury is another thing
    private static double? Months(string lower, IEnumerable<Text.Quantity> quantities)
    {
        foreach (var time in quantities.Where(one => one.Kind is "duration" or "age"))
        {
            // "at 6 months" is read as an age where nothing else is said; of an outcome it is the time after treatment
            if (time.Kind == "age" && !lower[..time.Start].TrimEnd().EndsWith(" at", StringComparison.Ordinal))
            {
                continue;
            }

            var (before, after) = (lower[Math.Max(0, time.Start - 14)..time.Start], lower[time.End..Math.Min(lower.Length, time.End + 24)]);
            if (WordSearch.Any(before, AboutPeople) || WordSearch.Any(after, AboutPeople) || Factor(time.Unit) is not { } factor || (time.Value ?? time.High) is not { } value)
            {
                continue;
            }

            return value * factor;
        }

        return Spoken(lower);
    }

    // "... at 24 months" at the end of a sentence, where a number of months may also be an age
    private static double? Spoken(string lower)
    {
        var words = lower.Split([' ', ',', '.', ';', ':', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 2; i < words.Length; i++)
        {
            var isAfter = words[i - 2] is "at" or "after" or "within" or "by" && (i + 1 == words.Length || words[i + 1] is not ("of" or "old" or "after" or "from"));
            var isLater = i + 1 < words.Length && words[i + 1] is "after" or "later" or "following" && !words.Skip(i + 2).Take(3).Any(AboutPeople.Contains);
            if ((isAfter || isLater) && Factor(words[i].TrimEnd('s')) is { } factor && double.TryParse(words[i - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value * factor;
            }
        }

        return null;
    }

    private static double? Factor(string? unit) => unit switch
    {
        "month" => 1,
        "year" => 12,
        "week" => 7 / 30.4,
        "day" => 1 / 30.4,
        "hour" => 1 / 730.0,
        _ => null,
    };

    private static ClaimSlots Grades(ClaimSlots slots, List<Mention> mentions)
    {
        var grades = mentions.Where(mention => mention.Kind == "ais-grade").ToList();
        if (grades.Count == 2)
        {
            var between = slots.Text[grades[0].End..Math.Max(grades[0].End, grades[1].Start)].ToLowerInvariant();
            if (WordSearch.Find(between, "to") >= 0 && !slots.Text.Contains("grades", StringComparison.OrdinalIgnoreCase))
            {
                return slots with { GradeFrom = grades[0].Id, GradeTo = grades[1].Id };
            }
        }

        return slots with { Grades = [.. grades.Select(grade => grade.Id).Distinct().Order(StringComparer.Ordinal)] };
    }

    private ClaimSlots Named(ClaimSlots slots, string lower, List<Mention> mentions)
    {
        var institution = index.Institutions.Keys.Where(token => WordSearch.Find(lower, token) is var at and >= 0 && char.IsUpper(slots.Text[at]) && !IsTown(lower, at, token)).Order(StringComparer.Ordinal).FirstOrDefault();
        var named = mentions.Where(mention => mention.Kind == "study").ToList();
        var isStudy = WordSearch.Any(lower, Studied);
        named.RemoveAll(mention => !isStudy && index.Institutions.ContainsKey(mention.Cue));
        var precise = named.Where(mention => institution is null || mention.Cue.Length > institution.Length).ToList();
        var ids = mentions.Where(mention => mention.Kind is "doi" or "pmid" or "registration").ToList();
        var byId = ids.SelectMany(mention => index.Identifiers[mention.Id.ToLowerInvariant()]).ToList();
        var byAuthor = ByAuthor(slots.Text, lower);
        var studies = byId.Count > 0 ? byId : precise.Count > 0 ? [.. precise.Select(mention => mention.Id)] : byAuthor.Count > 0 ? byAuthor : named.Count > 0 ? [.. named.Select(mention => mention.Id)] : institution is null || !isStudy ? [] : [.. index.Institutions[institution]];
        return slots with
        {
            Institution = institution,
            Studies = [.. studies.Where(index.Studies.ContainsKey).Distinct().Order(StringComparer.Ordinal)],
            StudyCue = named.Select(mention => mention.Cue).Concat(ids.Select(mention => mention.Cue)).FirstOrDefault() ?? institution ?? (byAuthor.Count > 0 ? byAuthor[0] : null),
            UnknownStudy = ids.Where(mention => !index.Identifiers[mention.Id.ToLowerInvariant()].Any()).Select(mention => mention.Id).FirstOrDefault() ?? Citation(slots.Text, studies.Count),
        };
    }

    // "Yoon: ...", "Yoon's trial": a family name is a study only where its place in the sentence says so
    private List<string> ByAuthor(string text, string lower)
    {
        foreach (var author in index.AuthorNames)
        {
            if (WordSearch.Find(lower, author) is var at and >= 0 && char.IsUpper(text[at]) && IsCited(lower, at + author.Length))
            {
                return [.. index.Authors[author]];
            }
        }

        return [];
    }

    // "a clinic in Ankara" is in a town; "in Yale's trial" is not
    private static bool IsTown(string lower, int at, string token) => lower[..at].EndsWith(" in ", StringComparison.Ordinal) && lower[(at + token.Length)..] is not (['\'' or '\u2019', ..] or [' ', 'u', 'n', 'i', ..] or [' ', 'm', 'e', 'd', ..]);

    private static bool IsCited(string lower, int end)
    {
        var after = lower[end..Math.Min(lower.Length, end + 24)].TrimStart('\'', '\u2019');
        return after.StartsWith(':') || after.StartsWith(" et al", StringComparison.Ordinal) || after.StartsWith(" and colleagues", StringComparison.Ordinal) || Reporting.Any(word => after.StartsWith("s " + word, StringComparison.Ordinal) || after.StartsWith(" " + word, StringComparison.Ordinal));
    }

    // "Smith et al." of whom this release knows nothing
    private static string? Citation(string text, int known)
    {
        var at = text.IndexOf(" et al", StringComparison.Ordinal);
        if (known > 0 || at <= 0)
        {
            return null;
        }

        var start = text.LastIndexOf(' ', at - 1) + 1;
        return char.IsUpper(text[start]) ? text[start..at] : null;
    }

    private ClaimSlots Context(ClaimSlots slots, string? context)
    {
        if (string.IsNullOrWhiteSpace(context))
        {
            return slots;
        }

        var above = Read(context, index.Reader.Read(context, TextFormat.Plain).Units, null);
        var takes = slots.Studies.Count == 0 && slots.UnknownStudy is null && above.Studies.Count > 0 && !slots.OwnRecords;
        return slots with
        {
            Studies = takes ? above.Studies : slots.Studies,
            StudyCue = takes ? above.StudyCue : slots.StudyCue,
            StudyFromContext = takes,
            Condition = slots.Condition ?? above.Condition,
            OtherCondition = slots.OtherCondition || (above.OtherCondition && slots.Condition is null && slots.Studies.Count == 0),
        };
    }
}
