using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>A record to be found: what a naive model filters by hand.</summary>
internal sealed record Thing(string Id, string[] Colours, string? Shape, double? Size, Thing[] Parts);

/// <summary>Indexes of things, built as the store builds its own.</summary>
internal static class SomeIndex
{
    public static IndexField Colour { get; } = new("colour", FieldKind.Term, "Colours.", "red");

    public static IndexField Shape { get; } = new("shape", FieldKind.Term, "Shape.", "round") { Sorted = true };

    public static IndexField Size { get; } = new("size", FieldKind.Number, "Size.", "1") { Sorted = true, Range = ("sizeFrom", "sizeTo") };

    public static IndexField PartShape { get; } = new("partShape", FieldKind.Term, "Shape of a part.", "round") { Sorted = true };

    public static IReadOnlyList<IndexField<Thing>> Columns { get; } =
    [
        new(Colour, thing => thing.Colours, null),
        new(Shape, thing => [thing.Shape], null),
        new(Size, null, thing => thing.Size),
    ];

    public static IReadOnlyList<IndexField<Thing>> PartColumns { get; } =
    [new(PartShape, part => [part.Shape], null), new(Size with { Name = "partSize" }, null, part => part.Size)];

    public static (RecordIndex Index, RecordIndex Parts) Of(IReadOnlyList<Thing> things)
    {
        var builder = new RecordIndexBuilder([.. Columns.Select(column => column.Of)], [.. PartColumns.Select(column => column.Of)]);
        var writer = new IndexEntryWriter();
        foreach (var (place, thing) in things.Index())
        {
            writer.Clear();
            writer.Write(Columns, thing);
            writer.Write(thing.Parts.Length);
            foreach (var part in thing.Parts)
            {
                writer.Write(PartColumns, part);
            }

            // keys fall while ids rise, as they do after a record was changed
            builder.Add(thing.Id, new(10_000 - place), "00000000000000ff", writer.Written.Span);
        }

        var (index, parts) = builder.Build();
        return (index, parts!);
    }

    public static Arbitrary<Thing[]> Things { get; } = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(150, size * 2))
        from things in Thing(2).ArrayOf(count)
        select things.Select((thing, place) => thing with { Id = $"t{place:D4}" }).ToArray()).ToArbitrary();

    private static Gen<Thing> Thing(int parts) =>
        from colours in Gen.Elements("red", "Red", "light green", "light-green", "blé", "", "x").ListOf(3)
        from many in Gen.Choose(0, 3)
        from shape in Gen.Elements<string?>("round", "square", "flat", null)
        from size in Gen.OneOf(Gen.Choose(-3, 3).Select(number => (double?)number), Gen.Constant((double?)null))
        from inner in parts == 0 ? Gen.Constant(Array.Empty<Thing>()) : from n in Gen.Choose(0, 3) from part in Thing(0).ArrayOf(n) select part
        select new Thing("", [.. colours.Take(many)], shape, size, inner);
}
