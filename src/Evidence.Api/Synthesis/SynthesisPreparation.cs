using Evidence.Api.Hosting;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Synthesis;

/// <summary>
/// Reads what every synthesis of a release is made of before it is asked for: the first question would pay for reading all studies.
/// In a store of very many studies each question reads its own.
/// </summary>
internal sealed class SynthesisPreparation(CurrentCatalog current, Turns turns, IHostApplicationLifetime lifetime, ILogger<SynthesisPreparation> log)
    : BackgroundWork(lifetime, log)
{
    private LedgerCatalog? _prepared;

    protected override string Trouble => "What syntheses are made of cannot be read";

    /// <summary>Prepares each release once.</summary>
    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        var catalog = current.Newest;
        if (catalog.Release is not null && catalog.Trial != _prepared)
        {
            await turns.TakeAsync(() => Task.Run(() => SynthesisEvidence.Prepare(catalog), cancel), cancel);
            _prepared = catalog.Trial;
        }

        return true;
    }
}
