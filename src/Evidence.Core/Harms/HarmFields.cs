using Evidence.Core.Search;

namespace Evidence.Core.Harms;

/// <summary>What harms are found by.</summary>
public static class HarmFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Harm> Table { get; } =
        new(
            Fields<Harm>.Id("The harm's id.", "berkowitz-2016"),
            [
                Fields<Harm>.Sorted(Fields<Harm>.Free("type", "of type", "What kind of harm it is.", "tumour", h => [h.Type])),
                Fields<Harm>.Free("country", "in", "Where it happened, ISO 3166-1 alpha-2.", "CN", h => h.Countries),
                Fields<Harm>.Free("study", "described in", "The id of the study record of the same work.", "cobb-2021", h => [h.Study]),
                Fields<Harm>.Year("published in", "Year of publication.", "2016", "year", h => h.Year),
                Fields<Harm>.Number("year", "published in a year of", "Year of publication.", "2016", ("yearFrom", "yearTo"), h => h.Year),
                Fields<Harm>.Name(
                    "title",
                    "Its title.",
                    "Donor-Derived Brain Tumor Following Neural Stem Cell Transplantation in an Ataxia Telangiectasia Patient",
                    h => [h.Title]
                ),
            ]
        );
}
