namespace Evidence.Storage;

/// <summary>
/// One of the two bodies of content. Trial evidence and testimonials share no table; a connection opened for one cannot read the other's.
/// </summary>
public sealed record Ledger
{
    private Ledger(string name) => Name = name;

    /// <summary>Studies, results, measures, claims, sources, providers, regulators, harms, lexicons.</summary>
    public static Ledger Trial { get; } = new("trial");

    /// <summary>Reported experience; never evidence.</summary>
    public static Ledger Testimonial { get; } = new("testimonial");

    /// <summary>Both, trial first.</summary>
    public static IReadOnlyList<Ledger> All { get; } = [Trial, Testimonial];

    /// <summary>The ledger's name and what every table of it begins with.</summary>
    public string Name { get; }

    /// <summary>The other one.</summary>
    public Ledger Other => this == Trial ? Testimonial : Trial;

    internal string Prefix => Name + "_";
}
