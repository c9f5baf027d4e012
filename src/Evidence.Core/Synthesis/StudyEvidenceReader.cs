using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>
/// Reads from a stored study document what a synthesis needs, in one pass: members that do not matter are skipped as bytes, results of other measures too. It expects
/// what was written at import; members that are missing stay unknown.
/// </summary>
public static class StudyEvidenceReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="document">UTF-8 JSON as stored.</param>
    /// <param name="measure">The measure whose results are wanted.</param>
    public static StudyEvidence Read(ReadOnlySpan<byte> document, string measure)
    {
        var json = new Utf8JsonReader(document);
        var (id, title, independence) = ("", "", (string?)null);
        string? design = null, masking = null;
        int? start = null, published = null;
        List<string> registrations = [];
        Population? people = null;
        IReadOnlyList<Notice> notices = [];
        IReadOnlyList<Arm> arms = [];
        List<Result> results = [];
        var derived = new StudyEvidence { Id = "" };
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (MemberNames<EvidenceMember>.Of(ref json))
            {
                case EvidenceMember.Id: id = json.GetString()!; break;
                case EvidenceMember.Title: title = json.GetString()!; break;
                case EvidenceMember.Design: design = json.GetString(); break;
                case EvidenceMember.Masking: masking = json.GetString(); break;
                case EvidenceMember.Independence: independence = json.GetString(); break;
                case EvidenceMember.StartYear: start = json.Whole(); break;
                case EvidenceMember.PublicationYear: published = json.Whole(); break;
                case EvidenceMember.Registrations: registrations = json.Texts(); break;
                case EvidenceMember.Population: people = ReadPopulation(ref json); break;
                case EvidenceMember.Notices: notices = ReadNotices(ref json); break;
                case EvidenceMember.Arms: arms = ReadArms(ref json); break;
                case EvidenceMember.Results: ReadResults(ref json, measure, results); break;
                case EvidenceMember.Derived: derived = StudyDerivedReader.Read(ref json); break;
                default: json.Skip(); break;
            }
        }

        return derived with
        {
            Id = id,
            Title = title,
            Design = design,
            Masking = masking,
            Independence = independence!,
            StartYear = start,
            PublicationYear = published,
            Registrations = registrations,
            Chronicity = people?.Chronicity,
            TimeSinceInjury = people?.TimeSinceInjury,
            Grades = people?.AisGrades ?? [],
            Notices = notices,
            Arms = arms,
            Results = results,
        };
    }

    private static void ReadResults(ref Utf8JsonReader json, string measure, List<Result> results)
    {
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            if (StoredResult.Read(ref json, measure) is { } result)
            {
                results.Add(result);
            }
        }
    }

    private static Population ReadPopulation(ref Utf8JsonReader json)
    {
        string? chronicity = null, since = null;
        List<string> grades = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (MemberNames<EvidenceMember>.Of(ref json))
            {
                case EvidenceMember.Chronicity: chronicity = json.GetString(); break;
                case EvidenceMember.TimeSinceInjury: since = json.GetString(); break;
                case EvidenceMember.AisGrades: grades = json.Texts(); break;
                default: json.Skip(); break;
            }
        }

        return new Population { Chronicity = chronicity, TimeSinceInjury = since, AisGrades = grades };
    }

    private static List<Notice> ReadNotices(ref Utf8JsonReader json)
    {
        var notices = new List<Notice>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var notice = new Notice { Kind = "" };
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<EvidenceMember>.Of(ref json))
                {
                    case EvidenceMember.Kind: notice = notice with { Kind = json.GetString()! }; break;
                    case EvidenceMember.Date: notice = notice with { Date = json.Text() }; break;
                    case EvidenceMember.Url: notice = notice with { Url = json.Text() }; break;
                    default: json.Skip(); break;
                }
            }

            notices.Add(notice);
        }

        return notices;
    }

    private static List<Arm> ReadArms(ref Utf8JsonReader json)
    {
        var arms = new List<Arm>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var (id, label, role, people) = ("", "", "", (int?)null);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<EvidenceMember>.Of(ref json))
                {
                    case EvidenceMember.Id: id = json.GetString()!; break;
                    case EvidenceMember.Label: label = json.GetString()!; break;
                    case EvidenceMember.Role: role = json.GetString()!; break;
                    case EvidenceMember.N: people = json.Whole(); break;
                    default: json.Skip(); break;
                }
            }

            arms.Add(new Arm { Id = id, Label = label, Role = role, N = people });
        }

        return arms;
    }
}
