using Evidence.Core.Exports;
using Evidence.Storage;

namespace Evidence.Api.Hosting;

/// <summary>The settings, from the environment or appsettings.json.</summary>
/// <param name="Store">EVIDENCE_STORE: where the store is.</param>
/// <param name="RateLimit">EVIDENCE_RATELIMIT: "off" or requests a minute; null for the default.</param>
/// <param name="WorkLimit">EVIDENCE_WORKLIMIT: "off" or seconds of work that takes long, a minute and client; null for the default.</param>
/// <param name="Cache">EVIDENCE_CACHE: whether answers are kept in memory.</param>
/// <param name="Pack">EVIDENCE_PACK: the folder imported on the first start; the one that came with the program when not set.</param>
/// <param name="Doi">EVIDENCE_DOI: the DOI under which the release was deposited; null when it was not.</param>
/// <param name="Site">EVIDENCE_SITE: the public address by which files name the service, without a slash at the end.</param>
internal sealed record Settings(StoreLocation Store, string? RateLimit, string? WorkLimit, bool Cache, string Pack, string Site, string? Doi)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="StoreException">EVIDENCE_STORE names no known database.</exception>
    /// <exception cref="ArgumentException">EVIDENCE_CACHE is neither on nor off, or EVIDENCE_SITE is no address.</exception>
    public static Settings Read(IConfiguration configuration) => new(
        StoreLocation.Parse(configuration["EVIDENCE_STORE"]),
        configuration["EVIDENCE_RATELIMIT"],
        configuration["EVIDENCE_WORKLIMIT"],
        configuration["EVIDENCE_CACHE"] switch
        {
            null or "" or "on" => true,
            "off" => false,
            var other => throw new ArgumentException($"EVIDENCE_CACHE is '{other}'; it must be 'on' or 'off'."),
        },
        configuration["EVIDENCE_PACK"] is { Length: > 0 } pack ? pack : Path.Combine(AppContext.BaseDirectory, "data"),
        KnowledgeBase.ReadSite(configuration["EVIDENCE_SITE"]) ?? throw new ArgumentException(KnowledgeBase.WrongSite),
        KnowledgeBase.TryReadDoi(configuration["EVIDENCE_DOI"], out var doi) ? doi : throw new ArgumentException(KnowledgeBase.WrongDoi));
}
