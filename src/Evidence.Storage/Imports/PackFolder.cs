using Evidence.Core.Pack;

namespace Evidence.Storage.Imports;

/// <summary>Reads the files of a pack from a folder.</summary>
public static class PackFolder
{
    private static readonly string[] NotRecords = ["schemas"];

    /// <summary>Every record file and the manifest, in the order of their paths.</summary>
    /// <exception cref="StoreException">The folder does not exist or cannot be read.</exception>
    public static IReadOnlyList<PackFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new StoreException($"{folder}: there is no such folder. Give the folder of a pack, for example data.");
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file => !NotRecords.Contains(file.Name.Split('/')[0]) && !file.Name.StartsWith('.'))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new PackFile(file.Name, File.ReadAllBytes(file.Path))),
        ];
    }
}
