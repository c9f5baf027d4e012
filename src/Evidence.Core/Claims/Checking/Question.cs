using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Evidence.Core.Claims.Checking;

/// <summary>What is asked of a release: the parts that were sent, and the work that answers them.</summary>
/// <param name="Input">What was sent, part by part; null for what was not.</param>
/// <param name="Answer">Does the work, until nobody waits for it any more, and gives what writes the members of the answer.</param>
public sealed record Question(IReadOnlyList<string?> Input, Func<CancellationToken, Action<Utf8JsonWriter>> Answer)
{
    /// <summary>SHA-256 of what was sent, lower-case hex.</summary>
    public string Digest { get; } = DigestOf(Input);

    // the length before each part keeps "ab" + "c" apart from "a" + "bc"
    private static string DigestOf(IReadOnlyList<string?> input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in input)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(part is null ? -1 : bytes.Length)}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
