namespace Evidence.Cli.Rules;

/// <summary>A choice among several, of which the first is right.</summary>
internal sealed record Choice(IReadOnlyList<ChoiceAlternative> Options, float Weight);
