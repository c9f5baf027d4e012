namespace Evidence.Storage;

/// <summary>Where the store is: <c>sqlite:PATH</c>. Other databases come as further dialects.</summary>
/// <param name="Dialect">What this database says differently.</param>
/// <param name="Path">The file, for SQLite.</param>
public sealed record StoreLocation(SqlDialect Dialect, string Path)
{
    /// <summary>The setting used where none is given: a file in the working folder.</summary>
    public const string Default = "sqlite:.evidence/evidence.db";

    /// <summary>Reads a setting such as <c>sqlite:.evidence/evidence.db</c>.</summary>
    /// <exception cref="StoreException">The setting names no database that is known here.</exception>
    public static StoreLocation Parse(string? setting)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? Default : setting.Trim();
        foreach (var dialect in SqlDialect.All)
        {
            if (text.StartsWith(dialect.Name + ":", StringComparison.Ordinal) && text.Length > dialect.Name.Length + 1)
            {
                return new StoreLocation(dialect, text[(dialect.Name.Length + 1)..]);
            }
        }

        throw new StoreException($"EVIDENCE_STORE is '{text}'; it must begin with {string.Join(" or ", SqlDialect.All.Select(dialect => dialect.Name + ":"))}, for example {Default}.");
    }

    /// <summary>The setting that this was read from.</summary>
    public override string ToString() => $"{Dialect.Name}:{Path}";
}
