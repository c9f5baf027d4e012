namespace Evidence.Cli.Rules;

/// <summary>An example to fit: which features it has, its dense numbers, its label and how much it counts.</summary>
internal sealed record Example(int[] Features, float[] Values, float[] Dense, int Label, float Weight);
