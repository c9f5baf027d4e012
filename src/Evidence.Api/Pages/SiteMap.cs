using Evidence.Api.Pages.Views;

namespace Evidence.Api.Pages;

/// <summary>Every page: its address, what it asks and how it shows it.</summary>
internal static class SiteMap
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/", "/", FrontPages.Front, Front.Create),
        new("/check", "/check?text=All+participants+in+the+Mayo+study+moved+up+at+least+one+ASIA+grade.", CheckPages.Check, Views.Check.Create)
        {
            Private = true,
        },
        new("/scan", "/scan", CheckPages.Scan, Views.Scan.Create) { Private = true, TakesForm = true },
        new("/claims", "/claims?verdict=contradicted", ClaimPages.List, ClaimList.Create),
        new("/claims/{id}", "/claims/bookimed-mayo-all-improved", ClaimPages.One, ClaimOne.Create),
        new("/studies", "/studies?condition=spinal-cord-injury", StudyPages.List, StudyList.Create),
        new("/studies/{id}", "/studies/bydon-2024", StudyPages.One, StudyOne.Create),
        new("/natural-course", "/natural-course?grade=A", EvidencePages.NaturalCourse, Views.NaturalCourse.Create),
        new("/synthesis", "/synthesis?measure=ais-grade&condition=spinal-cord-injury", EvidencePages.Synthesis, Views.Synthesis.Create),
        new("/summary-of-findings", "/summary-of-findings?condition=spinal-cord-injury", EvidencePages.Findings, Views.Findings.Create),
        new("/shifts", "/shifts?monthsTo=24", EvidencePages.Shifts, Views.Shifts.Create),
        new("/map", "/map", EvidencePages.Map, Views.EvidenceMap.Create),
        new("/measures", "/measures", EvidencePages.Measures, MeasureList.Create),
        new("/measures/{id}", "/measures/ais-grade", EvidencePages.Measure, MeasureOne.Create),
        new("/compare", "/compare?id=bydon-2024,honmou-2021", StudyPages.Compare, Views.Compare.Create),
        new("/providers", "/providers", PeoplePages.Providers, ProviderList.Create),
        new("/providers/{id}", "/providers/cellular-hope-institute", PeoplePages.Provider, ProviderOne.Create),
        new("/sources", "/sources", PeoplePages.Sources, SourceList.Create),
        new("/sources/{id}", "/sources/bookimed-spinal-cord-injury", PeoplePages.Source, SourceOne.Create),
        new("/prices", "/prices?disagrees=true", PeoplePages.Prices, PriceList.Create),
        new("/harms", "/harms", PeoplePages.Harms, HarmList.Create),
        new("/harms/{id}", "/harms/alderazi-2012", PeoplePages.Harm, HarmOne.Create),
        new("/regulators", "/regulators", PeoplePages.Regulators, RegulatorList.Create),
        new("/regulators/{id}", "/regulators/cofepris", PeoplePages.Regulator, RegulatorOne.Create),
        new("/stories", "/stories", PeoplePages.Stories, StoryList.Create),
        new("/stories/{id}", "/stories/bk-chi-celebrities", PeoplePages.Story, StoryOne.Create),
        new("/search", "/search?q=intrathecal", ServicePages.Search, Views.Search.Create),
        new("/changes", "/changes", ServicePages.Changes, ChangeList.Create),
        new("/releases/{number}", "/releases/1", ServicePages.Release, ReleaseOne.Create),
        new("/method", "/method", ServicePages.Method, Views.Method.Create),
        new("/about", "/about", ServicePages.About, Views.About.Create),
        new("/developers", "/developers", ServicePages.Developers, Views.Developers.Create),
        new("/embed/claim/{id}", "/embed/claim/bookimed-mayo-all-improved", EmbedPages.Claim, EmbedClaim.Create) { Framed = true },
        new("/embed/plot/{plot}", "/embed/plot/shifts?condition=spinal-cord-injury", EmbedPages.Plot, EmbedPlot.Create) { Framed = true },
        new("/problems", "/problems", ProblemPages.List, ProblemList.Create),
        new("/problems/{code}", "/problems/not-found", ProblemPages.One, ProblemOne.Create),
    ];
}
