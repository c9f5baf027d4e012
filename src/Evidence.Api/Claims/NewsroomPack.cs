using Evidence.Api.EvidenceMap;
using Evidence.Api.Pages;
using Evidence.Api.Pages.Views;
using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Exports;
using Evidence.Core.Harms;
using Evidence.Core.Kinds;
using Evidence.Core.Plots;
using Evidence.Core.Shifts;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;
using Evidence.Storage.Records;

namespace Evidence.Api.Claims;

/// <summary>Gathers what belongs to a claim and zips it: the trial ledger's records only.</summary>
/// <param name="claim">The claim.</param>
/// <param name="checker">What it is checked with.</param>
/// <param name="ledger">The trial ledger of the same release.</param>
/// <param name="site">Address of the service without a slash at the end.</param>
internal sealed class NewsroomPack(Claim claim, ReleaseChecker checker, LedgerCatalog ledger, string site)
{
    private readonly List<byte[]> _studies = Documents(ledger, StoredKinds.Studies, NewsroomSubject.Related(claim));

    /// <summary>The drawing of the figures that the claim is held against; null where there are none.</summary>
    /// <param name="page">How wide.</param>
    public string? Plot(PlotPage page) => ClaimPlots.Forest(Subject(null), page);

    /// <summary>The zip file of the claim; the same release gives the same bytes.</summary>
    /// <param name="dates">When its review was published and changed.</param>
    /// <param name="cancel">Ends the writing.</param>
    public async Task<ReadOnlyMemory<byte>> WriteAsync(ReviewDates? dates, CancellationToken cancel)
    {
        PageNames.Use(ledger);
        var question = checker.Scanner.Claim(claim.Statement, null);
        var answer = checker.Scanner.Answer(question, cancel);
        var subject = Subject(dates);
        var shown = new PackPage(
            new Page(VerdictSentences.Of(subject).Short)
            {
                Site = site,
                SaveAs = "index.html",
                Main = Node.Of(Documents(ledger, StoredKinds.Claims, [claim.Id])[0]),
                More = new Dictionary<string, Node>(StringComparer.Ordinal)
                {
                    ["source"] = Documents(ledger, StoredKinds.Sources, [claim.SourceId]) is [var source] ? Node.Of(source) : default,
                    ["check"] = Node.Of(answer),
                },
            },
            [.. _studies.Select(static document => Node.Of(document))],
            ledger);
        var files = await NewsroomFiles.Of(subject, answer, Receipt.Of(checker.Index, question, cancel), async (plots, paths) =>
            await PageHtml.Of(shown.Page, _ => PackBody.Create(shown with { Plots = plots, Files = paths }), false, cancel));
        return SteadyZip.Of(ledger.PublishedAt, files);
    }

    private NewsroomSubject Subject(ReviewDates? dates) => new(
        claim,
        checker.Index.Sources.GetValueOrDefault(claim.SourceId),
        [.. _studies.Select(static document => StudyRow.Read(document))],
        [.. Documents(ledger, StoredKinds.Harms, NewsroomSubject.Related(claim)).Select(static document => HarmReader.Read(document))],
        [.. _studies.SelectMany(static document => ShiftReader.Read(document, static _ => true))],
        new ClaimChecker(checker.Index).Check(claim.Statement),
        new LedgerCitation("trial", ledger.Number, ledger.PublishedAt, site, ledger.Edition))
    {
        Reviewed = dates,
        NameOf = id => PageNames.Of(ledger).Study(id)?.Name ?? Wording.Capital(Wording.Plain(id)),
        MeasureOf = id => AxisLabels.OfMeasure(ledger, id),
    };

    /// <summary>Records of a ledger as they are stored; those that it does not have are left out.</summary>
    internal static List<byte[]> Documents(LedgerCatalog ledger, StoredKind kind, IReadOnlyList<string> ids)
    {
        var index = ledger.Index(kind.Name);
        var documents = new List<byte[]>();
        ledger.Records.Read(
            ids.Select(index.Ids.Find).Where(static row => row >= 0).Select(index.Key),
            RecordForm.Document,
            body => documents.Add(body.ToArray())
        );
        return documents;
    }
}
