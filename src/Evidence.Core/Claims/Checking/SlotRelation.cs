namespace Evidence.Core.Claims.Checking;

/// <summary>How what a claim says in one slot stands to what the evidence says there.</summary>
public enum SlotRelation
{
    /// <summary>One of the two does not say; nothing follows.</summary>
    Absent,

    /// <summary>Both say the same.</summary>
    Match,

    /// <summary>The claim says more, or of more people, than the evidence.</summary>
    Broader,

    /// <summary>The claim says less, or of fewer people, than the evidence.</summary>
    Narrower,

    /// <summary>Both cannot be true.</summary>
    Contradicted,
}
