namespace Evidence.Api.Pages;

/// <summary>How verdicts are shown: by a sign and a word, and only then by a colour.</summary>
public static class VerdictSigns
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["supported"] = "✓",
        ["partly-supported"] = "≈",
        ["overstated"] = "▲",
        ["contradicted"] = "✕",
        ["misattributed"] = "↷",
        ["unverifiable"] = "?",
        ["not-checkable"] = "–",
        ["not-evidence"] = "❝",
    };

    private static readonly HashSet<string> Wrong = new(StringComparer.Ordinal) { "contradicted", "overstated", "misattributed" };

    /// <summary>The sign of a verdict, and whether the verdict is one that is known.</summary>
    public static (string Sign, bool Known) Sign(string verdict) => Signs.TryGetValue(verdict, out var sign) ? (sign, true) : ("·", false);

    /// <summary>The verdict in words.</summary>
    public static string Label(string verdict) => verdict == "not-evidence" ? "not evidence" : Wording.Label("verdict", verdict);

    /// <summary>Whether the verdict says that something is wrong.</summary>
    public static bool IsWrong(string verdict) => Wrong.Contains(verdict);

    /// <summary>Whether nothing could be decided.</summary>
    public static bool IsOpen(string verdict) => verdict is "unverifiable" or "not-checkable" or "not-evidence";
}
