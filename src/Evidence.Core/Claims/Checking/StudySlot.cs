using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Which study, institution or work a sentence names.</summary>
internal sealed class StudySlot(CheckIndex index)
{
    private const int Gap = 3;

    /// <summary>Fills what is named.</summary>
    internal ClaimSlots Read(ClaimSlots slots, SlotText text, IReadOnlyList<Mention> mentions)
    {
        var institution = Institution(text);
        var isStudy = text.Has(SlotWords.Studied);
        var named = mentions.Where(mention => mention.Kind == "study" && (isStudy || !index.Institutions.ContainsKey(mention.Cue))).ToList();
        var precise = named.Where(mention => institution is null || mention.Cue.Length > institution.Length).ToList();
        var ids = mentions.Where(mention => mention.Kind is "doi" or "pmid" or "registration").ToList();
        var byId = ids.SelectMany(mention => index.Identifiers[mention.Id.ToLowerInvariant()]).ToList();
        var byAuthor = ByAuthor(text);
        var studies = byId.Count > 0 ? byId : precise.Count > 0 ? [.. precise.Select(mention => mention.Id)] : byAuthor.Count > 0 ? byAuthor : named.Count > 0 ? [.. named.Select(mention => mention.Id)] : institution is null || !isStudy ? [] : [.. index.Institutions[institution]];
        return slots with
        {
            Institution = institution,
            Studies = [.. studies.Where(index.Studies.ContainsKey).Distinct().Order(StringComparer.Ordinal)],
            StudyCue = named.Select(mention => mention.Cue).Concat(ids.Select(mention => mention.Cue)).FirstOrDefault() ?? institution ?? (byAuthor.Count > 0 ? byAuthor[0] : null),
            UnknownStudy = ids.Where(mention => !index.Identifiers[mention.Id.ToLowerInvariant()].Any()).Select(mention => mention.Id).FirstOrDefault() ?? Citation(text, studies.Count),
        };
    }

    private string? Institution(SlotText text)
    {
        string? first = null;
        foreach (var (start, end) in text.Words)
        {
            if (char.IsUpper(text.Cased[start]) && index.InstitutionAt(text.Lower.AsSpan(start, end - start)) is { } token && !IsTown(text.Lower, start, end) && (first is null || string.CompareOrdinal(token, first) < 0))
            {
                first = token;
            }
        }

        return first;
    }

    // "Yoon: ...", "Yoon's trial": a family name is a study only where its place in the sentence says so
    private List<string> ByAuthor(SlotText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            var (start, end) = text.Words[i];
            if (char.IsUpper(text.Cased[start]) && index.AuthorAt(text.Lower.AsSpan(start, end - start)) is { } author && IsCited(text, i))
            {
                return [.. index.Authors[author]];
            }
        }

        return [];
    }

    // "a clinic in Ankara" is in a town; "in Yale's trial" is not
    private static bool IsTown(string lower, int start, int end) =>
        lower.AsSpan(0, start).EndsWith(" in ", StringComparison.Ordinal) && lower.AsSpan(end) is not (['\'', ..] or [' ', 'u', 'n', 'i', ..] or [' ', 'm', 'e', 'd', ..]);

    private static bool IsCited(SlotText text, int word)
    {
        var end = text.Words[word].End;
        var after = text.Lower.AsSpan(end);
        if (after.StartsWith(":") || after.StartsWith(" et al", StringComparison.Ordinal) || after.StartsWith(" and colleagues", StringComparison.Ordinal))
        {
            return true;
        }

        var next = word + (after.StartsWith("'s ", StringComparison.Ordinal) ? 2 : 1);
        // "Sun's Duke trial": one name may stand between
        var last = next + 1 < text.Words.Count && char.IsUpper(text.Cased[text.Words[next].Start]) ? next + 1 : next;
        return last < text.Words.Count && text.Words[next].Start <= end + Gap && text.Begins(SlotWords.Reporting, text.Words[last].Start);
    }

    // "Smith et al." of whom this release knows nothing
    private static string? Citation(SlotText text, int known)
    {
        var at = text.Cased.IndexOf(" et al", StringComparison.Ordinal);
        if (known > 0 || at <= 0)
        {
            return null;
        }

        var start = text.Cased.LastIndexOf(' ', at - 1) + 1;
        return char.IsUpper(text.Cased[start]) ? text.Cased[start..at] : null;
    }
}
