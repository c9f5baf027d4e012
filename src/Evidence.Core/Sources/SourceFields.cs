using Evidence.Core.Search;

namespace Evidence.Core.Sources;

/// <summary>What sources are found by.</summary>
public static class SourceFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Source> Table { get; } =
        new(
            Fields<Source>.Id("The source's id.", "bookimed-spinal-cord-injury"),
            [
                Fields<Source>.Sorted(Fields<Source>.Closed("kind", "that are", "What kind of document it is.", "broker-page", "source-kind", s => [s.Kind])),
                Fields<Source>.Sorted(Fields<Source>.Free("publisher", "by", "Who published it.", "PlacidWay", s => [s.Publisher])),
                Fields<Source>.Sorted(Fields<Source>.Free("language", "in language", "Its language, ISO 639-1.", "en", s => [s.Language])),
                Fields<Source>.Flag(
                    "sellsTreatment",
                    "a publisher that sells the treatment",
                    "Whether its publisher sells or brokers the treatment.",
                    s => s.SellsTreatment
                ),
                Fields<Source>.Name("title", "Its title.", "Japan approves stem cell treatment for SCI; some researchers doubt efficacy", s => [s.Title]),
                Fields<Source>.Date("Its date: of its last change, else of publication, else of reading.", "2025-06-20", s => s.Date),
            ]
        );
}
