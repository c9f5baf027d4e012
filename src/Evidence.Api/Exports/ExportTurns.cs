using Evidence.Core.Exports;
using Evidence.Storage.Exports;

namespace Evidence.Api.Exports;

/// <summary>
/// The turns of exports whose records are written anew. They are made a piece at a time, on half of the processors at most, and while a client takes
/// a piece the turn is another's: many exports at once leave the threads of the requests to everybody, and who does not read keeps nobody waiting.
/// </summary>
internal sealed class ExportTurns : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Writes an export in its turns.</summary>
    /// <param name="export">What is written.</param>
    /// <param name="output">Takes a piece.</param>
    /// <param name="prove">Whether the bytes are hashed.</param>
    /// <param name="cancel">The client is gone.</param>
    public async Task<ExportProof> WriteAsync(
        ListExport export,
        Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> output,
        bool prove,
        CancellationToken cancel
    )
    {
        if (export.Format.IsStored)
        {
            return await export.WriteAsync(output, prove, null, cancel);
        }

        await _places.WaitAsync(cancel);
        var held = true;
        try
        {
            return await export.WriteAsync(SendAsync, prove, null, cancel);
        }
        finally
        {
            if (held)
            {
                _places.Release();
            }
        }

        async ValueTask SendAsync(ReadOnlyMemory<byte> piece, CancellationToken ended)
        {
            _places.Release();
            held = false;
            await output(piece, ended);
            await _places.WaitAsync(ended);
            held = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
