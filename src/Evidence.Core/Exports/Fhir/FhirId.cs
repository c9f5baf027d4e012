using System.Security.Cryptography;
using System.Text;

namespace Evidence.Core.Exports;

/// <summary>Ids and addresses of resources in a bundle. Both follow from kind and id alone, so a reference needs no table.</summary>
internal static class FhirId
{
    private const int MaxLength = 64;

    /// <summary>A logical id: letters, digits, hyphens and dots, at most 64. What does not fit is cut and ends in a digest of the whole.</summary>
    public static string Of(string kind, string id)
    {
        var name = $"{kind}-{id}";
        var kept = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '.'));
        return kept == name.Replace('/', '.') && kept.Length <= MaxLength
            ? kept
            : $"{kept[..Math.Min(kept.Length, MaxLength - 17)]}-{Convert.ToHexStringLower(Digest(name))[..16]}";
    }

    /// <summary>The address of a resource: a UUID made of the digest of its name (RFC 9562, version 8).</summary>
    public static string Address(string kind, string id)
    {
        var bytes = Digest($"{kind}/{id}")[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
