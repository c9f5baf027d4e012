using System.CommandLine;
using Evidence.Storage;

namespace Evidence.Cli.Commands;

/// <summary>The option that says which store is meant.</summary>
internal static class StoreOption
{
    public static Option<string?> Create() => new("--store")
    {
        Description = $"The store, for example {StoreLocation.Default} (that one when neither this nor EVIDENCE_STORE is given).",
        HelpName = "sqlite:PATH",
    };

    public static EvidenceStore Open(ParseResult parsed, Option<string?> option) =>
        new(StoreLocation.Parse(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("EVIDENCE_STORE")), TimeProvider.System);
}
