namespace Evidence.Core.Synthesis;

/// <summary>What a row says of the treatment.</summary>
public enum Direction
{
    /// <summary>The interval lies on the side of benefit.</summary>
    Supports,

    /// <summary>The interval holds "no difference".</summary>
    Null,

    /// <summary>The interval lies on the side of harm, or of less than would happen anyway.</summary>
    Disputes,

    /// <summary>There is nothing to compare it with, or which way is better is not known.</summary>
    Uncompared,
}
