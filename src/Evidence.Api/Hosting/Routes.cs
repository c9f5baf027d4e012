using Evidence.Api.Agents;
using Evidence.Api.Claims;
using Evidence.Api.EvidenceMap;
using Evidence.Api.Exports;
using Evidence.Api.Findings;
using Evidence.Api.Integrity;
using Evidence.Api.Links;
using Evidence.Api.Lists;
using Evidence.Api.Method;
using Evidence.Api.NaturalCourse;
using Evidence.Api.OpenApi;
using Evidence.Api.Pages;
using Evidence.Api.Releases;
using Evidence.Api.Search;
using Evidence.Api.Shifts;
using Evidence.Api.Studies;
using Evidence.Api.Synthesis;
using Evidence.Api.Tools;
using Evidence.Api.Vocabularies;

namespace Evidence.Api.Hosting;

/// <summary>Every address of the service.</summary>
internal static class Routes
{
    /// <summary>Reading, with or without the body.</summary>
    public static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapLists();
        app.MapExports();
        app.MapStudies();
        app.MapSynthesis();
        app.MapFindings();
        app.MapEvidenceMap();
        app.MapMethod();
        app.MapTools();
        app.MapSearch();
        app.MapShifts();
        app.MapNaturalCourse();
        app.MapClaims();
        app.MapTimeline();
        app.MapPictures();
        app.MapLinks();
        app.MapVocabularies();
        app.MapReleaseFiles();
        app.MapReleases();
        app.MapChanges();
        app.MapIntegrity();
        app.MapBlastRadius();
        app.MapCoverage();
        app.MapDescription();
        app.MapAgents();
        app.MapPages();
        app.MapWebRobots();
    }
}
