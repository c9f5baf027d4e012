using Evidence.Core.Search;

namespace Evidence.Core.Measures;

/// <summary>What measures are found by.</summary>
public static class MeasureFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Measure> Table { get; } =
        new(
            Fields<Measure>.Id("The measure's id.", "ais-grade"),
            [
                Fields<Measure>.Sorted(Fields<Measure>.Free("condition", "for", "The condition it is made for.", "spinal-cord-injury", m => [m.Condition])),
                Fields<Measure>.Sorted(
                    Fields<Measure>.Closed(
                        "direction",
                        "where",
                        "Which end of the scale is better.",
                        "higher-is-better",
                        "measure-direction",
                        m => [m.Direction]
                    )
                ),
                Fields<Measure>.Flag("hasScale", "a scale", "Whether its ends or categories are known.", m => m.Scale is not null),
                Fields<Measure>.Flag(
                    "hasMcid",
                    "a smallest important difference",
                    "Whether a smallest important difference was read.",
                    m => m.Mcid is not null
                ),
                Fields<Measure>.Name("name", "Its name or abbreviation.", "GMFM-66", m => [m.Name, m.Abbreviation]),
            ]
        );
}
