using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>
/// Puts a foreign record beside a curated one. A fact that is there is never overwritten; one that is not known is taken, and the reading it comes
/// from is added. Of a further report of the study (another paper than its own) only the publication and its reading are taken. Merging the same
/// record twice changes nothing the second time.
/// </summary>
public static class StudyMerge
{
    // what a registration alone can say of a design; of a study that is known otherwise it says nothing
    private const string Intent = "registration-only";

    private static readonly Fact[] Facts =
    [
        Text("condition", s => s.Condition, (s, v) => s with { Condition = v }),
        new("design", s => s.Design, (s, from) => s with { Design = from.Design }, static (ours, theirs) => theirs == Intent || ours == theirs),
        Text("registeredDesign", s => s.RegisteredDesign, (s, v) => s with { RegisteredDesign = v }),
        Text("phase", s => s.Phase, (s, v) => s with { Phase = v }),
        Text("masking", s => s.Masking, (s, v) => s with { Masking = v }),
        Text("sponsor", s => s.Sponsor, (s, v) => s with { Sponsor = v }),
        Number("startYear", s => s.StartYear, (s, v) => s with { StartYear = v }),
        Number("publicationYear", s => s.PublicationYear, (s, v) => s with { PublicationYear = v }),
        Number("enrolled", s => s.Enrolled, (s, v) => s with { Enrolled = v }),
        Number("plannedEnrolment", s => s.PlannedEnrolment, (s, v) => s with { PlannedEnrolment = v }),
        Text("enrolmentIs", s => s.EnrolmentIs, (s, v) => s with { EnrolmentIs = v }),
        Text("registeredStatus", s => s.RegisteredStatus, (s, v) => s with { RegisteredStatus = v }),
        Text("whyStopped", s => s.WhyStopped, (s, v) => s with { WhyStopped = v }),
        Text("statusOn", s => s.StatusOn, (s, v) => s with { StatusOn = v }),
        Text("registeredOn", s => s.RegisteredOn, (s, v) => s with { RegisteredOn = v }),
        Text("completionDate", s => s.CompletionDate, (s, v) => s with { CompletionDate = v }),
        Text("completionIs", s => s.CompletionIs, (s, v) => s with { CompletionIs = v }),
        Text("resultsPosted", s => s.ResultsPosted is { } posted ? posted ? "true" : "false" : null, (s, v) => s with { ResultsPosted = v == "true" }),
        Text("resultsPostedOn", s => s.ResultsPostedOn, (s, v) => s with { ResultsPostedOn = v }),
        new("population/age", s => s.Population?.Age, (s, from) => s with { Population = (s.Population ?? new()) with { Age = from.Population!.Age } }, Same),
        List("institutions", s => s.Institutions, (s, v) => s with { Institutions = v }),
        List("countries", s => s.Countries, (s, v) => s with { Countries = v }),
        List("adverseEvents", s => s.AdverseEvents, (s, v) => s with { AdverseEvents = v }),
    ];

    /// <summary>Puts a record beside a study.</summary>
    /// <param name="curated">The study as it is.</param>
    /// <param name="foreign">The same study as a file has it.</param>
    /// <param name="source">What the foreign record is called; named in the notes.</param>
    /// <param name="place">The place that notes name as theirs.</param>
    public static StudyMerging Merge(Study curated, Study foreign, string source, string place = "")
    {
        if (Reports.IsFurther(curated, foreign))
        {
            foreign = Reports.Further(foreign, curated.Title);
        }

        var study = curated;
        var added = new List<string>();
        var differences = new List<Defect>();
        foreach (var fact in Facts)
        {
            var (ours, theirs) = (fact.Get(curated), fact.Get(foreign));
            if (theirs is null || (ours is not null && fact.Agrees(ours, theirs)))
            {
                continue;
            }

            if (ours is null && theirs != Intent)
            {
                study = fact.Take(study, foreign);
                added.Add("/" + fact.Name);
            }
            else if (ours is not null)
            {
                differences.Add(ImportFindings.Differs.At(place, "/" + fact.Name, $"here {ours}; {source} has {theirs}"));
            }
        }

        study = WithGroups(study, foreign, added, differences, source, place);
        study = WithLists(study, foreign, added);
        return new(added.Count == 0 ? curated : study, added, differences);
    }

    // results point at arms, so both come together or not at all
    private static Study WithGroups(Study study, Study foreign, List<string> added, List<Defect> differences, string source, string place)
    {
        if (foreign.Arms.Count == 0 && foreign.Results.Count == 0)
        {
            return study;
        }

        if (study.Arms.Count == 0 && study.Results.Count == 0)
        {
            added.AddRange(foreign.Results.Count > 0 ? ["/arms", "/results"] : ["/arms"]);
            return study with { Arms = foreign.Arms, Results = foreign.Results };
        }

        // whoever merged this record before finds it there again, and no difference
        if (foreign.Arms.Any(arm => study.Arms.All(own => own.Id != arm.Id)))
        {
            differences.Add(ImportFindings.Differs.At(place, "/arms", $"here {Named(study.Arms)}; {source} has {Named(foreign.Arms)}"));
        }

        return study;
    }

    private static string Named(IReadOnlyList<Arm> arms) => arms.Count == 0 ? "none" : string.Join(", ", arms.Select(static arm => arm.Label));

    private static Study WithLists(Study study, Study foreign, List<string> added)
    {
        var registrations = New(study.Registrations, foreign.Registrations, Identifiers.Registration);
        var reports = foreign
            .Publications.Where(static theirs => !Reports.IsEmpty(theirs) || !theirs.IsOwnReport)
            .Select(theirs => Reports.WithoutAddressOfOther(theirs, study.Publications))
            .ToList();
        var publications = reports.Where(theirs => !study.Publications.Any(ours => Reports.IsSame(ours, theirs))).ToList();
        var completed = study.Publications.Select(ours => Reports.Completed(ours, reports.Find(theirs => Reports.IsSame(ours, theirs)))).ToList();
        var notices = Reports.With(study.Notices, foreign.Notices);
        var names = foreign.Title == study.Title ? foreign.Aliases : foreign.Aliases.Append(foreign.Title);
        var aliases = New([.. study.Aliases, study.Title, .. study.Publications.Select(static one => one.Title).OfType<string>()], names, SearchText.Key);
        var readings = foreign.Readings.Where(theirs => !study.Readings.Any(ours => ours.Url == theirs.Url && ours.What == theirs.What)).ToList();
        Add(added, "/aliases", aliases.Count);
        Add(added, "/notices", notices.Except(study.Notices).Count());
        Add(added, "/publications", publications.Count + completed.Except(study.Publications).Count());
        Add(added, "/registrations", registrations.Count);
        Add(added, "/readings", readings.Count);
        return study with
        {
            Aliases = [.. study.Aliases, .. aliases],
            Notices = notices,
            Publications = [.. completed, .. publications],
            Registrations = [.. study.Registrations, .. registrations],
            Readings = [.. study.Readings, .. readings],
        };
    }

    private static void Add(List<string> added, string pointer, int count)
    {
        if (count > 0)
        {
            added.Add(pointer);
        }
    }

    private static List<string> New(IReadOnlyList<string> ours, IEnumerable<string> theirs, Func<string, string> key)
    {
        var known = ours.Select(key).ToHashSet(StringComparer.Ordinal);
        return [.. theirs.Where(one => known.Add(key(one)))];
    }

    private static bool Same(string ours, string theirs) => SearchText.Key(ours) == SearchText.Key(theirs);

    private static Fact Text(string name, Func<Study, string?> get, Func<Study, string?, Study> set) =>
        new(name, get, (study, from) => set(study, get(from)), Same);

    private static Fact Number(string name, Func<Study, int?> get, Func<Study, int?, Study> set) =>
        new(name, study => get(study)?.ToString(CultureInfo.InvariantCulture), (study, from) => set(study, get(from)), Same);

    // a list that is there was curated as a whole: what a registry says otherwise is a difference
    private static Fact List(string name, Func<Study, IReadOnlyList<string>> get, Func<Study, IReadOnlyList<string>, Study> set) =>
        new(name, study => get(study) is { Count: > 0 } list ? string.Join("; ", list) : null, (study, from) => set(study, get(from)), SameList);

    private static bool SameList(string ours, string theirs) =>
        ours.Split("; ").Select(SearchText.Key).ToHashSet(StringComparer.Ordinal).IsSupersetOf(theirs.Split("; ").Select(SearchText.Key));

    /// <summary>A fact that a study has once.</summary>
    private sealed record Fact(string Name, Func<Study, string?> Get, Func<Study, Study, Study> Take, Func<string, string, bool> Agrees);
}
