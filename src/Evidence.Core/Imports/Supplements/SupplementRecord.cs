using System.Security.Cryptography;
using System.Text.Json;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A record of a registry or library as a study.</summary>
/// <param name="Format">The format it came in, a name of <see cref="ImportFormats"/>.</param>
/// <param name="Key">What the record is known by in its format: its own number, or its title and year; of a reference manager's, also the
/// digest of what it says.</param>
/// <param name="Facts">The study that was read from it, in the shape of the pack.</param>
public sealed record SupplementRecord(string Format, string Key, JsonElement Facts)
{
    private const string DigestMark = " ~";

    /// <summary>The key without its digest.</summary>
    public string KnownAs => Key.IndexOf(DigestMark, StringComparison.Ordinal) is >= 0 and var mark ? Key[..mark] : Key;

    /// <summary>Whether nothing but its words tells what record it is.</summary>
    public bool IsKnownByText => Key.StartsWith(StudyIdentity.TextKind, StringComparison.Ordinal);

    /// <summary>
    /// A study that was read from a foreign record. A registry or library has one record of a number, and a newer one replaces it; everyone's reference
    /// manager has its own, so that another export stands beside the first.
    /// </summary>
    public static SupplementRecord Of(ImportFormat format, Study study)
    {
        ArgumentNullException.ThrowIfNull(format);
        var (text, key) = (StudyText.Write(study), StudyIdentity.KeyOf(study));
        return new(format.Name, format.HasOneRecord ? key
            : $"{key}{DigestMark}{Convert.ToHexStringLower(SHA256.HashData(text))[..12]}", JsonElement.Parse(text));
    }
}
