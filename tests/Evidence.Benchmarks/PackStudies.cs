using Evidence.Core.Kinds;
using Evidence.Core.Pack;

namespace Evidence.Benchmarks;

/// <summary>The documents of the pack's studies, as an import stores them.</summary>
internal static class PackStudies
{
    public static IEnumerable<byte[]> Documents()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var files = Directory
            .EnumerateFiles(data, "*", SearchOption.AllDirectories)
            .Select(file => new PackFile(Path.GetRelativePath(data, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        return PackDocuments
            .Trial(PackReader.Read([.. files]).Pack!, [])
            .Where(static record => record.Kind == StoredKinds.Studies.Name)
            .Select(static record => record.Document.ToArray());
    }
}
