using Evidence.Api.Hosting;
using Evidence.Core.Claims.Checking;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Claims;

/// <summary>What claims are checked with in the release that is served. It is built with the first check after a release, and kept until the next.</summary>
public sealed class CurrentChecker(CurrentCatalog current)
{
    private readonly Lock _lock = new();
    private volatile ReleaseChecker? _now;

    /// <summary>The checker of the newest release.</summary>
    public ReleaseChecker Now
    {
        get
        {
            var catalog = current.Now;
            if (_now is { } ready && ready.Index.Release == (catalog.Release?.Number ?? 0))
            {
                return ready;
            }

            lock (_lock)
            {
                return _now is { } made && made.Index.Release == (catalog.Release?.Number ?? 0) ? made : _now = new ReleaseChecker(CheckSourcesOf.Catalog(catalog));
            }
        }
    }
}

/// <summary>The check of one release, ready for use.</summary>
public sealed class ReleaseChecker
{
    internal ReleaseChecker(CheckSources sources)
    {
        Index = CheckIndex.Build(sources);
        Scanner = new PageScanner(Index);
        Citations = new CitationAudit(Index);
    }

    /// <summary>What it knows.</summary>
    public CheckIndex Index { get; }

    /// <summary>Checks sentences and pages.</summary>
    public PageScanner Scanner { get; }

    /// <summary>Checks citations.</summary>
    public CitationAudit Citations { get; }
}
