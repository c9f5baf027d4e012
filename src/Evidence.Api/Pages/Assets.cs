using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Evidence.Api.Pages;

/// <summary>Style, script and pictures of the pages: files in the program, each under a name with its digest, so that a browser keeps it for ever.</summary>
internal static class Assets
{
    private const int DigestLength = 12;
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Asset> ByFile = Read().ToFrozenDictionary(static asset => asset.File, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Asset> ByName = ByFile.Values.ToFrozenDictionary(static asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    public static string Address(string file) => $"/assets/{ByFile[file].Name}";

    /// <summary>A file as text.</summary>
    public static string Text(string file) => Encoding.UTF8.GetString(ByFile[file].Bytes);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<Asset> All => ByFile.Values;

    /// <summary>The file under a name with its digest; null if there is none.</summary>
    public static Asset? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Asset> Read()
    {
        const string Place = "Pages.Assets.";
        var assembly = typeof(Assets).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.Contains(Place, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var file = resource[(resource.IndexOf(Place, StringComparison.Ordinal) + Place.Length)..];
            var ending = Path.GetExtension(file);
            yield return new Asset(
                file,
                $"{file[..^ending.Length]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigestLength]}{ending}",
                Types[ending],
                bytes
            );
        }
    }
}
