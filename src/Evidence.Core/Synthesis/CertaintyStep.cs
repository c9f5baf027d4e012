namespace Evidence.Core.Synthesis;

/// <summary>One step of the judgement.</summary>
/// <param name="Rule">Name of the rule, from <see cref="CertaintyRules"/>.</param>
/// <param name="Change">0, −1 or −2 levels.</param>
/// <param name="Reason">What in these studies led to it.</param>
public sealed record CertaintyStep(string Rule, int Change, string Reason);
