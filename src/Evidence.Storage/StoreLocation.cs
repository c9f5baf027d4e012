namespace Evidence.Storage;

/// <summary>Where the store is: <c>sqlite:PATH</c>. Other databases come as further dialects.</summary>
/// <param name="Dialect">What this database says differently.</param>
/// <param name="Path">The file, for SQLite.</param>
public sealed record StoreLocation(SqlDialect Dialect, string Path)
{
    /// <summary>What is said of the setting used where none is given.</summary>
    public const string Default = "sqlite:.evidence/evidence.db";

    private const string File = ".evidence/evidence.db";
    private static readonly string PackMark = System.IO.Path.Combine("data", "pack.json");

    /// <summary>Reads a setting such as <c>sqlite:.evidence/evidence.db</c>. Where none is given it is that file, in <see cref="Home"/>.</summary>
    /// <exception cref="StoreException">The setting names no database that is known here.</exception>
    public static StoreLocation Parse(string? setting)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? $"sqlite:{System.IO.Path.Combine(Home(Environment.CurrentDirectory), File)}" : setting.Trim();
        foreach (var dialect in SqlDialect.All)
        {
            if (text.StartsWith(dialect.Name + ":", StringComparison.Ordinal) && text.Length > dialect.Name.Length + 1)
            {
                return new StoreLocation(dialect, text[(dialect.Name.Length + 1)..]);
            }
        }

        throw new StoreException($"EVIDENCE_STORE is '{text}'; it must begin with {string.Join(" or ", SqlDialect.All.Select(dialect => dialect.Name + ":"))}, for example {Default}.");
    }

    /// <summary>
    /// The folder whose store the service and the command share when neither is told of one: the nearest one upwards that holds a pack (data/pack.json), else the working folder itself.
    /// The tools start programs in different folders of one clone.
    /// </summary>
    public static string Home(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(at.FullName, PackMark)))
            {
                return at.FullName;
            }
        }

        return folder;
    }

    /// <summary>The setting that this was read from.</summary>
    public override string ToString() => $"{Dialect.Name}:{Path}";
}
