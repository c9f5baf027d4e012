using System.Collections.Frozen;

namespace Evidence.Core.Vocabularies;

/// <summary>
/// Every enumeration of the records and of what is derived from them. Shapes, schemas, OpenAPI and <c>/v1/vocabularies</c> all read this table:
/// a new value is one line here.
/// </summary>
public static partial class Vocabularies
{
    /// <summary>All of them, in the order of the rooms.</summary>
    /// <remarks>Built when asked: the order in which static fields of a type in several files are filled is not defined.</remarks>
    public static IReadOnlyList<Vocabulary> All => field ??=
    [
        Design, Phase, Masking, Origin, Chronicity, ArmRole, Independence, NoticeKind, PublicationRole, ReadingKind, Profile, Level, LevelQuestion, HarmsParity,
        Tissue, PublicationType, Aetiology, GmfcsLevel, GmfmVersion, TimeBasis, Masked, PlannedOrActual, RegisteredStatus, YesOrNo, Pooling, Reporting,
        ResultKind, Effect, AisGrade, MeasureDirection, PRelation, Relatedness, SelectedPeople,
        SourceKind, Stream, Verdict, Reason, Relation, QuantityKind, Quantifier, ProviderKind, RedFlag, GroundKind,
        TestimonialForm, TestimonialOutcome, Incentive, TestimonialRelation,
        Boolean,
    ];

    /// <summary>The vocabulary of a name; null if there is none.</summary>
    public static Vocabulary? Find(string name) => ByName.GetValueOrDefault(name);

    private static FrozenDictionary<string, Vocabulary> ByName =>
        field ??= All.ToFrozenDictionary(static vocabulary => vocabulary.Name, StringComparer.Ordinal);
}
