using System.CommandLine;
using System.Globalization;
using Evidence.Core.Kinds;
using Evidence.Storage.Catalogs;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence status</c>: what the store holds.</summary>
internal static class StatusCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var store = StoreOption.Create();
        var command = new Command(
            "status",
            "Tells what the store holds: its newest release, the digests of the two ledgers, the number of records of each kind."
        )
        {
            store,
        };
        command.SetAction(parsed =>
        {
            using var opened = StoreOption.OpenExisting(parsed, store);
            Tell(console, new CatalogLoader(opened).Load(), opened.Where);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Tell(IAnsiConsole console, Catalog catalog, string location)
    {
        if (catalog.Release is not { } release)
        {
            console.Profile.Out.Writer.WriteLine($"{location} is empty; evidence import data fills it.");
            return;
        }

        console.Profile.Out.Writer.WriteLine($"{location}: release {release.Number} of {release.PublishedAt}, engine {release.Engine}");
        console.Profile.Out.Writer.WriteLine($"trial ledger        {release.TrialDigest} (release {release.TrialNumber})");
        console.Profile.Out.Writer.WriteLine($"testimonial ledger  {release.TestimonialDigest} (release {release.TestimonialNumber})");
        foreach (var (ledger, kinds) in new[] { (catalog.Trial, StoredKinds.Trial), (catalog.Testimonial, StoredKinds.Testimonial) })
        {
            foreach (var kind in kinds.SelectMany(kind => kind.Nested is null ? new[] { kind } : [kind, kind.Nested]))
            {
                console.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name,-14}{ledger.Index(kind.Name).Rows,10:N0}"));
            }
        }
    }
}
