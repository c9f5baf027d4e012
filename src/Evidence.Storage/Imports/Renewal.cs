using System.Data.Common;
using System.Text.Json;
using Dapper;
using Evidence.Core.Claims;
using Evidence.Core.Kinds;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// The first import by another engine derives every pack anew, not only the one that it brings: a pack that stands beside from the facts of its stored
/// documents, so that no answer rests on what an engine of before made of them.
/// </summary>
internal sealed class Renewal(DbConnection connection, ReleaseWriter writer, IProgress<ImportProgress> progress)
{
    private const int ToldEvery = 5_000;
    private long _renewed;

    private const string ClaimsSql =
        "select r.pack, d.body from trial_record r join trial_document d on d.key = r.key where r.kind = 'claims' and r.until is null";

    /// <summary>Derives anew what another engine derived; nothing when the release before is of this engine.</summary>
    /// <param name="besides">The pack that this import brings whole; null when it brings part of one.</param>
    /// <exception cref="StoreException">This engine finds defects in a pack.</exception>
    public void Run(string? besides)
    {
        if (writer.Previous is null || writer.Previous.Engine == Engine.Version)
        {
            return;
        }

        // studies alone rest on the measures and cohorts of packs, which come first
        var kinds = Ledger.All.SelectMany(Kinds).Where(one => one.Pack != besides)
            .ToLookup(static one => one.Pack, static one => one.Kind, StringComparer.Ordinal);
        foreach (var pack in kinds.Where(static one => !IsStudies(one)).OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            RenewPack(pack.Key);
        }

        foreach (var pack in kinds.Where(IsStudies).OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            writer.TurnTo(pack.Key);
            RenewStudies(pack.Key, Ids(pack.Key));
        }
    }

    /// <summary>Derives anew what claims say of studies that changed: a notice reaches every verdict that rests on its study.</summary>
    /// <param name="changed">The studies.</param>
    public void RunUsers(IReadOnlySet<string> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        var packs = connection
            .Query<(string Pack, byte[] Body)>(ClaimsSql, transaction: writer.Transaction)
            .Where(one => ClaimStudies.Of(ClaimReader.Read(one.Body)).Any(changed.Contains))
            .Select(static one => one.Pack)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        packs.ForEach(RenewPack);
    }

    private static bool IsStudies(IEnumerable<string> kinds) => kinds.All(static kind => kind == StoredKinds.Studies.Name);

    private void RenewPack(string name)
    {
        var supplements = new SupplementStore(connection, writer.Transaction);
        var supplemented = supplements.Ids();
        var records = new List<(string Kind, string Id, JsonElement Facts)>();
        var made = new List<string>();
        foreach (var (kind, id, body) in Ledger.All.SelectMany(ledger => Documents(ledger, name)))
        {
            // what a registry or library said stands beside the facts of the pack, or is all that is known
            var supplement = kind == StoredKinds.Studies.Name && supplemented.Contains(id) ? supplements.Find(id) : null;
            if (supplement is { Facts: null })
            {
                made.Add(id);
            }
            else if ((supplement?.Facts ?? StoredPack.FactsOf(kind, id, body)) is { } facts)
            {
                records.Add((kind, id, facts));
            }
        }

        var reading = PackReader.Read(StoredPack.Files(records));
        var pack = reading.Pack ?? throw Defective(name, reading.Defects);
        var (whole, notes) = PackImport.Supplemented(pack, reading.Notes, supplements);
        writer.TurnTo(name);
        foreach (var record in PackDocuments.Trial(whole, notes))
        {
            Renew(Ledger.Trial, record);
        }

        foreach (var record in TestimonialDocuments.Of(pack))
        {
            Renew(Ledger.Testimonial, record);
        }

        RenewStudies(name, made);
        writer.RemoveUnwritten();
    }

    private void RenewStudies(string name, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var measures = DerivationGround.MeasuresOf(connection, writer.Transaction);
        var cohorts = DerivationGround.CohortsOf(connection, writer.Transaction, static study => study);
        var revision = new StudyRevision(connection, writer, measures);
        foreach (var id in ids)
        {
            var reading = revision.Read(revision.Find(id)!).Reading;
            var study = reading.Study ?? throw Defective(name, reading.Defects);
            Renew(Ledger.Trial, StudyDocuments.Of(study, reading.Facts, measures, reading.Notes, cohorts));
        }
    }

    private void Renew(Ledger ledger, ImportRecord record)
    {
        writer.Renew(ledger, record);
        if (++_renewed % ToldEvery == 0)
        {
            progress.Report(new ImportProgress("records derived anew", _renewed));
        }
    }

    private static StoreException Defective(string pack, IReadOnlyList<Defect> defects) =>
        new(
            $"The pack '{pack}' was derived by another engine, and this one finds {defects.Count} defects in it, "
                + $"first: {defects[0]} Import it again, corrected. Nothing was changed."
        );

    private IEnumerable<(string Pack, string Kind)> Kinds(Ledger ledger) =>
        connection.Query<(string, string)>($"select distinct pack, kind from {ledger.Prefix}record where until is null", transaction: writer.Transaction);

    private List<string> Ids(string pack) =>
        connection
            .Query<string>("select id from trial_record where until is null and pack = @Pack order by id", new { Pack = pack }, writer.Transaction)
            .AsList();

    private IEnumerable<(string Kind, string Id, byte[] Body)> Documents(Ledger ledger, string pack) =>
        connection.Query<(string, string, byte[])>(
            $"select r.kind, r.id, d.body from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key "
                + "where r.until is null and r.pack = @Pack order by r.kind, r.id",
            new { Pack = pack },
            writer.Transaction
        );
}
