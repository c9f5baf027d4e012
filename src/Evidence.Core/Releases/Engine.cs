namespace Evidence.Core.Releases;

/// <summary>What derives the derived: when its version changes, the same facts may give other documents.</summary>
public static class Engine
{
    /// <summary>Raised with every change of a derivation, of the wire shape or of what records are indexed by.</summary>
    public const string Version = "1";
}
