namespace Evidence.Core.Synthesis;

/// <summary>The members of a study's document that a synthesis reads.</summary>
internal enum EvidenceMember
{
    Other, Id, Title, Design, Masking, Independence, StartYear, PublicationYear, Registrations, Population, AisGrades, Chronicity, TimeSinceInjury, Notices, Kind, Date, Url,
    Arms, Label, Role, N, Results, Derived, Profile, Level, Harms, Value, Status, NaturalCourse, Arm, Word, From, Result, Expectations, Window, Reasons, Code,
    ExpectedLow, ExpectedHigh, AtLeastObservedAtLow, AtLeastObservedAtHigh, AtMostObservedAtLow,
    Measure, Timepoint, Months, Subgroup, Definition, Computed, Events, Total, Partial, Transitions, To, Mean, Sd, Se, CiLow, CiHigh, Before, After, Effect,
}
