using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Exports;
using Evidence.Core.Harms;
using Evidence.Core.Kinds;
using Evidence.Core.Shifts;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;
using Evidence.Storage.Records;

namespace Evidence.Api.Claims;

/// <summary>Gathers what belongs to a claim and zips it: the trial ledger's records only.</summary>
internal static class NewsroomPack
{
    /// <summary>The zip file of a claim; the same release gives the same bytes.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="checker">What it is checked with.</param>
    /// <param name="ledger">The trial ledger of the same release.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    public static ReadOnlyMemory<byte> Write(Claim claim, ReleaseChecker checker, LedgerCatalog ledger, string site)
    {
        var related = NewsroomSubject.Related(claim);
        var studies = Documents(ledger, StoredKinds.Studies, related);
        var question = checker.Scanner.Claim(claim.Statement, null);
        var subject = new NewsroomSubject(
            claim,
            checker.Index.Sources.GetValueOrDefault(claim.SourceId),
            [.. studies.Select(static document => StudyRow.Read(document))],
            [.. Documents(ledger, StoredKinds.Harms, related).Select(static document => HarmReader.Read(document))],
            [.. studies.SelectMany(static document => ShiftReader.Read(document, static _ => true))],
            new ClaimChecker(checker.Index).Check(claim.Statement),
            new LedgerCitation("trial", ledger.Number, ledger.PublishedAt, site, ledger.Edition));
        return SteadyZip.Of(ledger.PublishedAt, NewsroomFiles.Of(subject, checker.Scanner.Answer(question), Receipt.Of(checker.Index, question, CancellationToken.None)));
    }

    private static List<byte[]> Documents(LedgerCatalog ledger, StoredKind kind, IReadOnlyList<string> ids)
    {
        var index = ledger.Index(kind.Name);
        var documents = new List<byte[]>();
        ledger.Records.Read(ids.Select(index.Ids.Find).Where(static row => row >= 0).Select(index.Key), RecordForm.Document, body => documents.Add(body.ToArray()));
        return documents;
    }
}
