using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Releases;

namespace Evidence.Storage.Releases;

/// <summary>Binds each release to the one before it, and the first to the store: nothing can be taken out of the row or put into it unnoticed.</summary>
internal static class ReleaseChain
{
    /// <summary>The link of a release, lower-case hex.</summary>
    /// <param name="before">The link of the release before it; the store's id for the first.</param>
    /// <param name="release">The release.</param>
    public static string Link(string before, Release release) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{before} {release.Number} {release.PublishedAt} {release.Engine} {release.TrialDigest} {release.TestimonialDigest}\n"
                    )
                )
            )
        );
}
