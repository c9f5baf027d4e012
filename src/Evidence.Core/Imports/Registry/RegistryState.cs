using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What a registry says of the state of a trial: people, dates, whether it goes on, whether its results are there.</summary>
internal sealed class RegistryState(RecordNode root)
{
    private readonly RecordNode _status = root["protocolSection"]["statusModule"];

    /// <summary>The study with it.</summary>
    public Study Put(Study study)
    {
        var enrolment = root["protocolSection"]["designModule"]["enrollmentInfo"];
        var count = enrolment["count"].Whole();
        var people = count is null ? null : Kind(enrolment["type"]) ?? "unknown";
        var completion = _status["completionDateStruct"];
        var (end, posted) = (Date(completion["date"]), Date(_status["resultsFirstPostDateStruct"]["date"]));
        return study with
        {
            // an estimate is a plan, not people who entered
            Enrolled = people == "actual" ? count : null,
            PlannedEnrolment = count,
            EnrolmentIs = people,
            RegisteredStatus = Taken(_status["overallStatus"], RegistryTerms.State),
            WhyStopped = _status["whyStopped"].Text(),
            StatusOn = Date(_status["statusVerifiedDate"]),
            RegisteredOn = Date(_status["studyFirstSubmitDate"]) ?? Date(_status["studyFirstPostDateStruct"]["date"]),
            CompletionDate = end,
            CompletionIs = end is null ? null : Kind(completion["type"]) ?? "unknown",
            ResultsPosted = Posted() ?? (posted is null ? null : true),
            ResultsPostedOn = posted,
            Masked = Masked(root["protocolSection"]["designModule"]["designInfo"]["maskingInfo"]["whoMasked"]),
        };
    }

    private bool? Posted()
    {
        var node = root["hasResults"];
        var isPosted = node.Flag() ?? (root["resultsSection"].Exists ? true : null);
        node.Take();
        return isPosted;
    }

    private static string? Kind(RecordNode type) =>
        Taken(type, static word => word switch { "ACTUAL" => "actual", "ESTIMATED" or "ANTICIPATED" => "planned", _ => null });

    private static string? Date(RecordNode node) => node.Peek() is { } date && ValueCheck.IsValid(date, FieldTypes.Date) ? node.Text() : null;

    private static string? Taken(RecordNode node, Func<string, string?> map)
    {
        var term = node.Peek() is { } word ? map(word) : null;
        if (term is not null)
        {
            node.Take();
        }

        return term;
    }

    // those who are named did not know; of the others nothing is said
    private static Masked? Masked(RecordNode who)
    {
        var named = who.Entries().Where(static one => one.Peek() is "PARTICIPANT" or "CARE_PROVIDER" or "OUTCOMES_ASSESSOR").ToList();
        named.ForEach(static one => one.Take());
        string? Of(string party) => named.Exists(one => one.Peek() == party) ? "yes" : null;
        return named.Count == 0 ? null : new() { Participants = Of("PARTICIPANT"), CareProviders = Of("CARE_PROVIDER"), Assessors = Of("OUTCOMES_ASSESSOR") };
    }
}
