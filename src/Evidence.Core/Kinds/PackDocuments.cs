using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Providers;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Kinds;

/// <summary>The records of a pack as they are stored. The trial ledger is made without a look at the other.</summary>
public static class PackDocuments
{
    /// <summary>The records of the trial ledger, kind by kind, each in the order of ids.</summary>
    /// <param name="pack">A pack without defects.</param>
    /// <param name="notes">What the rules noted; shown with the studies they are about.</param>
    public static IEnumerable<ImportRecord> Trial(EvidencePack pack, IReadOnlyList<Defect> notes)
    {
        var measures = pack.Measures.ToDictionary(measure => measure.Value.Id, measure => measure.Value, StringComparer.Ordinal);
        var cohorts = NaturalCourseTable.Of(pack.Studies.Select(study => study.Value));
        var sources = pack.Sources.ToDictionary(source => source.Value.Id, source => source.Value, StringComparer.Ordinal);
        var grounds = new ClaimDocument(pack);
        var noted = notes.ToLookup(note => note.File, StringComparer.Ordinal);
        return Ordered(pack.Studies, study => study.Id).Select(study => StudyDocuments.Of(study.Value, study.Facts, measures, [.. noted[study.File]], cohorts))
            .Concat(Ordered(pack.Measures, measure => measure.Id).Select(Measure))
            .Concat(Ordered(pack.Sources, source => source.Id).Select(source => Source(source, pack.Claims)))
            .Concat(Ordered(pack.Claims, claim => claim.Id).Select(claim => Claim(claim, sources.GetValueOrDefault(claim.Value.SourceId), grounds)))
            .Concat(Price.Of(pack.Claims.Select(claim => claim.Value)).Select(PriceDocument.Of))
            .Concat(Ordered(pack.Providers, provider => provider.Id).Select(provider => Provider(provider, pack.Claims)))
            .Concat(Ordered(pack.Regulators, regulator => regulator.Id).Select(Regulator))
            .Concat(Ordered(pack.Harms, harm => harm.Id).Select(Harm))
            .Concat(
                Ordered(pack.Lexicons, lexicon => lexicon.Id)
                    .Select(lexicon => Plain(StoredKinds.Lexicons, lexicon.Value.Id, lexicon.Facts, (default, SearchedText.None)))
            );
    }

    private static IEnumerable<PackRecord<T>> Ordered<T>(IEnumerable<PackRecord<T>> records, Func<T, string> id) =>
        records.OrderBy(record => id(record.Value), StringComparer.Ordinal);

    private static ImportRecord Measure(PackRecord<Measures.Measure> record)
    {
        var measure = record.Value;
        return Plain(StoredKinds.Measures, measure.Id, record.Facts, Found(measure));
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Measures.Measure measure) =>
        (
            Entry(Measures.MeasureFields.Table, measure),
            Text(measure.Name, [measure.Id, measure.Abbreviation, .. ValueNames.Forms(measure.Name).Skip(1)], measure.Description, measure.Notes)
        );

    private static ImportRecord Claim(PackRecord<Claim> record, Source? source, ClaimDocument grounds)
    {
        var claim = record.Value;
        var document = DocumentWriter.Facts(record.Facts, Shape(StoredKinds.Claims), json => grounds.Write(json, claim));
        var (entry, text) = Found(new SourcedClaim(claim, source));
        return new ImportRecord(StoredKinds.Claims.Name, claim.Id, document, document, entry, text);
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        return (
            Entry(ClaimFields.Table, sourced),
            Text(
                claim.Statement,
                [claim.Id],
                claim.Assessment.Rationale,
                [claim.Locator, .. claim.Assessment.Evidence.Select(link => $"{link.Study} {link.Figure}")]
            )
        );
    }

    private static ImportRecord Regulator(PackRecord<Regulators.Regulator> record)
    {
        var regulator = record.Value;
        return Plain(StoredKinds.Regulators, regulator.Id, record.Facts, Found(regulator));
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Regulators.Regulator regulator) =>
        (
            Entry(Regulators.RegulatorFields.Table, regulator),
            Text(
                regulator.Name,
                [regulator.Id],
                regulator.Jurisdiction,
                [.. regulator.Statements.Select(one => one.Statement), .. regulator.Actions.Select(one => one.Action)]
            )
        );

    private static ImportRecord Harm(PackRecord<Harms.Harm> record)
    {
        var harm = record.Value;
        return Plain(StoredKinds.Harms, harm.Id, record.Facts, Found(harm));
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Harms.Harm harm) =>
        (
            Entry(Harms.HarmFields.Table, harm),
            Text(harm.Title, [harm.Id, harm.Type], harm.Happened, [harm.Intervention, harm.Setting, harm.ConditionTreated ?? "", .. harm.Notes])
        );

    private static ImportRecord Source(PackRecord<Source> record, IReadOnlyList<PackRecord<Claim>> claims)
    {
        var source = record.Value;
        var own = claims.Where(claim => claim.Value.SourceId == source.Id).Select(claim => claim.Value).ToList();
        var document = DocumentWriter.Facts(record.Facts, Shape(StoredKinds.Sources), json => WriteTally(json, own));
        var (entry, text) = Found(source);
        return new ImportRecord(StoredKinds.Sources.Name, source.Id, document, document, entry, text);
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Source source) =>
        (Entry(SourceFields.Table, source), Text(source.Title, [source.Id, source.Publisher], source.About ?? "", []));

    private static ImportRecord Provider(PackRecord<Provider> record, IReadOnlyList<PackRecord<Claim>> claims)
    {
        var provider = record.Value;
        var about = claims.Where(claim => claim.Value.About?.Provider == provider.Id).Select(claim => claim.Value).ToList();
        var document = DocumentWriter.Facts(record.Facts, Shape(StoredKinds.Providers), json => WriteTally(json, about));
        var (entry, text) = Found(provider);
        return new ImportRecord(StoredKinds.Providers.Name, provider.Id, document, document, entry, text);
    }

    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Provider provider) =>
        (Entry(ProviderFields.Table, provider), Text(provider.Name, [provider.Id], $"{provider.City} {provider.Country}", [provider.Notes ?? ""]));

    private static void WriteTally(Utf8JsonWriter json, List<Claim> claims)
    {
        json.WriteStartObject("tally");
        json.WriteNumber("claims", claims.Count);
        DocumentWriter.WriteTally(json, "byStream", claims.Select(claim => claim.Stream));
        DocumentWriter.WriteTally(json, "byVerdict", claims.Select(claim => claim.Assessment.Verdict));
        json.WriteNumber("checkable", claims.Count(claim => claim.Assertion is not null));
        json.WriteEndObject();
    }

    private static ImportRecord Plain(StoredKind kind, string id, JsonElement facts, (ReadOnlyMemory<byte> Entry, SearchedText Text) found)
    {
        var document = DocumentWriter.Facts(facts, kind == StoredKinds.Lexicons ? RecordKind.Lexicons.Single(shape => shape.Name == id) : Shape(kind));
        return new ImportRecord(kind.Name, id, document, document, found.Entry, found.Text);
    }

    internal static Shape Shape(StoredKind kind) => RecordKind.All.Single(one => one.Folder == kind.Name).Shape;

    internal static ReadOnlyMemory<byte> Entry<T>(FieldTable<T> table, T record)
    {
        var writer = new IndexEntryWriter();
        writer.Write(table.Columns, record);
        return writer.Written.ToArray();
    }

    internal static SearchedText Text(string title, IEnumerable<string?> names, string summary, IEnumerable<string> body) =>
        new(title, string.Join(" ; ", names), summary, string.Join(" ; ", body));
}
