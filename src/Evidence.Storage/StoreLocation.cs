using Evidence.Storage.Databases;

namespace Evidence.Storage;

/// <summary>Where the store is: <c>sqlite:PATH</c> or <c>postgres:CONNECTION-STRING</c>.</summary>
public sealed class StoreLocation
{
    /// <summary>What is said of the setting used where none is given.</summary>
    public const string Default = "sqlite:.evidence/evidence.db";

    private const string File = ".evidence/evidence.db";
    private static readonly Dictionary<string, Func<string, Database>> Databases = new(StringComparer.Ordinal)
    {
        ["sqlite"] = static path => new SqliteDatabase(path),
        ["postgres"] = static text => new PostgresDatabase(text),
    };

    private static readonly string PackMark = System.IO.Path.Combine("data", "pack.json");

    private StoreLocation(Func<Database> open) => Open = open;

    /// <summary>Makes what opens connections to it; nothing is opened yet.</summary>
    internal Func<Database> Open { get; }

    /// <summary>Reads a setting such as <c>sqlite:.evidence/evidence.db</c>. Where none is given it is that file, in <see cref="Home"/>.</summary>
    /// <exception cref="StoreException">The setting names no database that is known here.</exception>
    public static StoreLocation Parse(string? setting)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? $"sqlite:{System.IO.Path.Combine(Home(Environment.CurrentDirectory), File)}" : setting.Trim();
        var (name, rest) = text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (text[..colon], text[(colon + 1)..]) : ("", "");
        if (rest.Length > 0 && Databases.TryGetValue(name, out var database))
        {
            return new StoreLocation(() => database(rest));
        }

        // what stands there may hold a password
        var names = string.Join(" or ", Databases.Keys.Select(static one => one + ":"));
        throw new StoreException(
            $"EVIDENCE_STORE names no database that is known here ('{(name.Length > 0 ? name + ":" : text)}'); "
                + $"it must begin with {names}, for example {Default}."
        );
    }

    /// <summary>
    /// The folder whose store the service and the command share when neither is told of one: the nearest one upwards that holds a pack (data/pack.json),
    /// else the working folder itself. The tools start programs in different folders of one clone.
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
}
