using System.CommandLine;
using Evidence.Storage;

namespace Evidence.Cli.Commands;

/// <summary>The option that says which store is meant.</summary>
internal static class StoreOption
{
    public static Option<string?> Create() =>
        new("--store")
        {
            Description =
                $"The store, for example {StoreLocation.Default} (that one beside the nearest data/pack.json upwards, else in the working folder, "
                + "when neither this nor EVIDENCE_STORE is given).",
            HelpName = "sqlite:PATH|postgres:CONNECTION",
        };

    public static EvidenceStore Open(ParseResult parsed, Option<string?> option) =>
        new(StoreLocation.Parse(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("EVIDENCE_STORE")), TimeProvider.System);

    /// <summary>The store, prepared, if there is one: a command that only reads makes none.</summary>
    /// <exception cref="StoreException">There is none.</exception>
    public static EvidenceStore OpenExisting(ParseResult parsed, Option<string?> option)
    {
        var store = Open(parsed, option);
        if (!store.Exists)
        {
            throw new StoreException($"There is no store at {store.Where}; evidence import data makes it. Nothing was made.");
        }

        store.Prepare();
        return store;
    }
}
