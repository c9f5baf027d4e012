using System.Security.Cryptography;

namespace Evidence.Core.Releases;

/// <summary>
/// What derives the derived, checks claims and reads pages. Its version is the identity of the build: the compiler is deterministic, so the same code
/// and the same embedded rules have the same version on every machine, and any changed line or rule has another.
/// </summary>
public static class Engine
{
    /// <summary>Twelve hexadecimal digits; of this assembly alone, since the service and the command share it and must answer alike.</summary>
    public static string Version { get; } = Of(typeof(Engine).Assembly.ManifestModule.ModuleVersionId);

    /// <summary>The version that these modules give together, in this order.</summary>
    public static string Of(params ReadOnlySpan<Guid> modules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var module in modules)
        {
            hash.AppendData(module.ToByteArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
