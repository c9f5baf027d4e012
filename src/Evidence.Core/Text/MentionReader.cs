using System.Globalization;

namespace Evidence.Core.Text;

/// <summary>What a unit names: lexicon phrases, authors with a year, identifiers, grades.</summary>
internal static class MentionReader
{
    /// <summary>Categories of concepts that are mentions, and the kind they are reported as.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["condition"] = "condition",
        ["cell-type"] = "cell-source",
        ["tissue-source"] = "cell-source",
        ["route"] = "route",
        ["place"] = "country",
        ["regulator"] = "regulator",
        ["scale"] = "measure",
        ["broker"] = "provider",
    };

    private static readonly HashSet<string> Registries = Language.WordLists.Of("registry");

    /// <summary>The mentions in text order; a phrase inside a longer one of its kind is left out.</summary>
    internal static IReadOnlyList<Mention> Read(UnitView v, TextLexicon lexicon)
    {
        var mentions = new List<Mention>();
        foreach (var hit in v.Hits)
        {
            if (KindOf(hit.Phrase) is { } kind && (!hit.Phrase.Ambiguous || HasField(v, hit)) && !IsInside(v, hit, kind))
            {
                mentions.Add(Named(v, kind, hit.Phrase.Id, hit.First, hit.End));
            }
        }

        for (var i = v.First; i < v.End; i++)
        {
            Identifier(v, i, mentions);
            Author(v, i, lexicon, mentions);
            Grade(v, i, mentions);
        }

        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Kind + a.Id, b.Kind + b.Id));
        return mentions.Count == 0 ? [] : [.. mentions.Distinct()];
    }

    private static string? KindOf(Phrase phrase) => phrase.Role switch
    {
        PhraseRole.Record => phrase.Category,
        PhraseRole.Concept => Kinds.GetValueOrDefault(phrase.Category),
        _ => null,
    };

    // "CP" alone may be anything; beside another concept of the field it is cerebral palsy
    private static bool HasField(UnitView v, Hit hit)
    {
        foreach (var other in v.Hits)
        {
            if (other.Phrase is { Role: PhraseRole.Concept, Ambiguous: false } && (other.First >= hit.End || other.End <= hit.First))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(UnitView v, Hit hit, string kind)
    {
        foreach (var other in v.Hits)
        {
            if (other.End - other.First > hit.End - hit.First && other.First <= hit.First && other.End >= hit.End && KindOf(other.Phrase) == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static Mention Named(UnitView v, string kind, string id, int first, int end) =>
        new(kind, id, v.Text.Cue(first, end), v.Text.SourceStart(first), v.Text.SourceEnd(end - 1));

    private static void Identifier(UnitView v, int i, List<Mention> mentions)
    {
        var word = v.Text.Word(i);
        if (v[i].Kind == TokenKind.Address && word.IndexOf("10.", StringComparison.Ordinal) is var at and >= 0 && word[at..].Contains('/'))
        {
            if (at == 0 || word.Contains("doi", StringComparison.Ordinal))
            {
                mentions.Add(Named(v, "doi", word[at..].ToString(), i, i + 1));
            }
        }
        else if (v.Is(i, "pmid"))
        {
            var number = v[Math.Min(i + 1, v.End - 1)].Kind == TokenKind.Sign ? i + 2 : i + 1;
            if (number < v.End && v[number].Kind == TokenKind.Number)
            {
                mentions.Add(Named(v, "pmid", v.Text.Word(number).ToString(), i, number + 1));
            }
        }
        else if (
            v[i].Kind == TokenKind.Word
            && word.Length >= 7
            && word.IndexOfAnyInRange('0', '9') is var digit and > 0
            && Registries.Contains(word[..digit].ToString())
        )
        {
            mentions.Add(Named(v, "registration", word.ToString().ToUpper(CultureInfo.InvariantCulture), i, i + 1));
        }
    }

    // "Yoon et al.", "Vaquero (2016)", "Sharma and colleagues, 2015"; without a year only "et al." makes a name a citation
    private static void Author(UnitView v, int i, TextLexicon lexicon, List<Mention> mentions)
    {
        if (
            v[i] is not { Kind: TokenKind.Word, Id: >= 0, Casing: not Casing.Lower }
            || lexicon.ByAuthor(v.Text.Word(i).ToString()) is not { Count: > 0 } studies
        )
        {
            return;
        }

        var cited = (v.Is(i + 1, "et") && v.Is(i + 2, "al")) || (v.Is(i + 1, "and") && v.IsAny(i + 2, "colleagues", "others"));
        var year = YearAfter(v, i, out var end);
        foreach (var study in studies)
        {
            if (year is { } known ? study.Years.Contains(known) : cited && studies.Count == 1)
            {
                mentions.Add(Named(v, study.Kind, study.Id, i, Math.Max(end, cited ? i + 3 : i + 1)));
            }
        }
    }

    private static int? YearAfter(UnitView v, int i, out int end)
    {
        for (var k = i + 1; k < Math.Min(v.End, i + 9); k++)
        {
            // "(19.3%)" is no year
            if (
                v[k].Kind == TokenKind.Number
                && v.Text.Word(k) is ['1' or '2', '9' or '0', _, _] written
                && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            )
            {
                end = k + 1;
                return year;
            }
        }

        end = i + 1;
        return null;
    }

    // "AIS A", "ASIA grades B to D", "from grade C to D"
    private static void Grade(UnitView v, int i, List<Mention> mentions)
    {
        if (!v.IsAny(i, "ais", "asia", "grade", "grades", "frankel"))
        {
            return;
        }

        for (var k = i + 1; k < Math.Min(v.End, i + 9) && (k == i + 1 || !v[k].IsSign('.')); k++)
        {
            var isLetter = v[k].Kind == TokenKind.Word && v[k].End - v[k].Start == 1 && v[k].Casing != Casing.Lower && v.IsAny(k, "a", "b", "c", "d", "e");
            if (isLetter)
            {
                mentions.Add(Named(v, "ais-grade", v.Text.Word(k).ToString().ToUpper(CultureInfo.InvariantCulture), k, k + 1));
            }
            else if (
                !v.IsAny(k, "grade", "grades", "to", "or", "and", "from", "impairment", "scale", "-", "/", ",", "(", ")", "either")
                && v[k].Kind == TokenKind.Word
            )
            {
                return;
            }
        }
    }
}
