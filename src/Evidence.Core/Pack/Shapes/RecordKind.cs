namespace Evidence.Core.Pack;

/// <summary>A kind of record: its folder in a pack, its shape, and whether a file holds one record or an array of them.</summary>
/// <param name="Name">Singular slug, as in releases and schemas.</param>
/// <param name="Folder">Folder of the pack.</param>
/// <param name="Shape">The table of its properties.</param>
/// <param name="PerSource">True when a file is named for a source and holds an array.</param>
public sealed record RecordKind(string Name, string Folder, Shape Shape, bool PerSource)
{
    /// <summary>The trial ledger, then the other one.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        new("measure", "measures", ReferenceShapes.Measure, false),
        new("study", "studies", StudyShape.Study, false),
        new("source", "sources", ReferenceShapes.Source, false),
        new("claim", "claims", ClaimShape.Claim, true),
        new("provider", "providers", ReferenceShapes.Provider, false),
        new("regulator", "regulators", ReferenceShapes.Regulator, false),
        new("harm", "harms", ReferenceShapes.Harm, false),
        new("testimonial", "testimonials", TestimonialShape.Testimonial, true),
    ];

    /// <summary>The lexicons, by id; every pack of ours has all of them.</summary>
    public static IReadOnlyList<Shape> Lexicons { get; } =
        [LexiconShapes.Thesaurus, LexiconShapes.RedFlags, LexiconShapes.EvidenceCues, LexiconShapes.TestimonialCues];

    /// <summary>The title page, <c>pack.json</c>.</summary>
    public static Shape Title { get; } = ReferenceShapes.Title;
}
