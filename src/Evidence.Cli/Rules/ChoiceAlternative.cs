namespace Evidence.Cli.Rules;

/// <summary>One of the things to choose from: what its score is to begin with, and its signs as weight numbers and values.</summary>
internal sealed record ChoiceAlternative(double Prior, (int Sign, float Value)[] Signs);
