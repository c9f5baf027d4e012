using Evidence.Core.Harms;
using Evidence.Core.Sources;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Everything the check of claims needs of one release. Immutable and safe to share between threads; build it once per release.</summary>
public sealed class CheckIndex
{
    private CheckIndex(CheckSources sources)
    {
        Release = sources.Release;
        Digest = sources.Digest;
        Studies = sources.Studies.OrderBy(study => study.Id, StringComparer.Ordinal).ToDictionary(study => study.Id, study => new StudyEvidence(study), StringComparer.Ordinal);
        Institutions = RecordNames.Institutions(sources.Studies);
        Authors = sources.Studies.Select(study => (Author: RecordNames.Author(study)?.ToLowerInvariant(), study.Id)).Where(pair => pair.Author is not null).ToLookup(pair => pair.Author!, pair => pair.Id, StringComparer.Ordinal);
        AuthorNames = [.. Authors.Select(group => group.Key).Order(StringComparer.Ordinal)];
        Identifiers = sources.Studies.SelectMany(study => study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid }).Concat(study.Registrations).OfType<string>().Select(id => (Key: id.ToLowerInvariant(), study.Id)))
            .ToLookup(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        Harms = [.. sources.Harms.OrderBy(harm => harm.Id, StringComparer.Ordinal)];
        Claims = new ClaimMatcher(sources.Claims);
        ById = sources.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Sources = sources.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        NaturalCourse = sources.NaturalCourse;
        Reader = new PageReader(sources.Lexicons with { Mentions = RecordNames.All(sources, Institutions) });
    }

    /// <summary>Number of the release.</summary>
    public long Release { get; }

    /// <summary>Digest of the trial ledger.</summary>
    public string Digest { get; }

    /// <summary>The reader that knows the names of this release's records.</summary>
    public PageReader Reader { get; }

    /// <summary>Studies by id.</summary>
    public IReadOnlyDictionary<string, StudyEvidence> Studies { get; }

    /// <summary>Indexed claims by id.</summary>
    public IReadOnlyDictionary<string, Claim> ById { get; }

    /// <summary>Sources of claims by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Institutions { get; }

    internal ILookup<string, string> Authors { get; }

    /// <summary>The keys of <see cref="Authors"/>, in order.</summary>
    internal IReadOnlyList<string> AuthorNames { get; }

    /// <summary>DOIs, PubMed ids and registrations, lower case, to ids of studies.</summary>
    internal ILookup<string, string> Identifiers { get; }

    internal IReadOnlyList<Harm> Harms { get; }

    internal ClaimMatcher Claims { get; }

    internal INaturalCourse? NaturalCourse { get; }

    /// <summary>Builds the index of a release.</summary>
    public static CheckIndex Build(CheckSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new CheckIndex(sources);
    }
}
