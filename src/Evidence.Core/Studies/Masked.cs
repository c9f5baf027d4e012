namespace Evidence.Core.Studies;

/// <summary>Who did not know the treatment, party by party; terms of the vocabulary <c>masked</c>, null where nothing was stated.</summary>
public sealed record Masked
{
    /// <summary>The people treated.</summary>
    public string? Participants { get; init; }

    /// <summary>Those who cared for them.</summary>
    public string? CareProviders { get; init; }

    /// <summary>Those who measured the outcome.</summary>
    public string? Assessors { get; init; }
}
