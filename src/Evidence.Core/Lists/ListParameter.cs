namespace Evidence.Core.Lists;

/// <summary>A parameter that every list takes beside its filters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, for the API's description.</param>
/// <param name="Example">A value.</param>
/// <param name="Allowed">The values it takes, or empty when they are open.</param>
public sealed record ListParameter(string Name, string Description, string Example, params IReadOnlyList<string> Allowed);
