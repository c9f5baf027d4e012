using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A frame that calls its content false turns the verdict of the content round.</summary>
internal static class Denial
{
    /// <summary>Verdict, reason and words of a row for the sentence as a whole.</summary>
    internal static (string Verdict, string? Reason, string Says) Turn(DecisionRow row, ClaimReading reading)
    {
        if (!reading.Is(Scope.Denied))
        {
            return (row.Verdict, row.Reason, row.Says);
        }

        return row.Name switch
        {
            "confirmed-in-part" => ("unverifiable", "no-source-found", "It denies what is only in part what the study reports."),
            _ => row.Verdict switch
            {
                "contradicted" or "overstated" or "misattributed" => ("supported", null, $"It denies, and rightly, what follows. {row.Says}"),
                "supported" or "partly-supported" => ("contradicted", null, $"It denies what a record says. {row.Says}"),
                _ => (row.Verdict, row.Reason, row.Says),
            },
        };
    }
}
