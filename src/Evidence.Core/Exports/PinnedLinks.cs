using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Core.Exports;

/// <summary>
/// Addresses of the service in JSON that was asked for as of a release: each then leads to the same release. What a thing is called by in linked data
/// (<c>@id</c>) is the same in every release and stays as it is.
/// </summary>
public static partial class PinnedLinks
{
    /// <summary>The same JSON, its addresses held to a release.</summary>
    /// <param name="json">Whole values, UTF-8.</param>
    /// <param name="site">Address of the service without a slash at the end; addresses without a host are held too.</param>
    /// <param name="release">The release.</param>
    public static byte[] Pin(ReadOnlySpan<byte> json, string site, long release)
    {
        var held = string.Create(CultureInfo.InvariantCulture, $"release={release}");
        return Encoding.UTF8.GetBytes(
            Address().Replace(
                Encoding.UTF8.GetString(json),
                match => match.Groups["host"].Value is { Length: > 0 } host && host != site ? match.Value : Held(match.Value, held)
            )
        );
    }

    /// <summary>One address, held to a release.</summary>
    public static string Pin(string address, long release) => Held(address, string.Create(CultureInfo.InvariantCulture, $"release={release}"));

    private static string Held(string address, string held) => address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + held;

    // a whole string that is an address of ours, which is of a release
    [GeneratedRegex(
        """(?<!"@id":\s?")(?<=")(?<host>https?://[^"\\\s/]+(?:/[^"\\\s]*?)?)?/v1/(?!releases|changes|version)[^"\\\s#]*(?=")""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
