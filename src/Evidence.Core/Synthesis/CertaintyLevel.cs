namespace Evidence.Core.Synthesis;

/// <summary>How sure one can be that the true effect lies close to the number (GRADE).</summary>
public enum CertaintyLevel
{
    /// <summary>Very little is known.</summary>
    VeryLow,

    /// <summary>The true effect may be quite another.</summary>
    Low,

    /// <summary>The true effect is probably near.</summary>
    Moderate,

    /// <summary>The true effect is near.</summary>
    High,
}
