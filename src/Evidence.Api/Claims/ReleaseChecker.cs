using Evidence.Core.Claims.Checking;

namespace Evidence.Api.Claims;

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
