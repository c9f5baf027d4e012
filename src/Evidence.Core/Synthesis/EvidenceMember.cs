namespace Evidence.Core.Synthesis;

/// <summary>The members of the derived part of a study's document that a synthesis reads.</summary>
internal enum EvidenceMember
{
    Other, Derived, Profile, Level, Harms, Value, Status, NaturalCourse, Arms, Arm, Word, From, Result, Expectations, Window, Reasons, Code,
    ExpectedLow, ExpectedHigh, AtLeastObservedAtLow, AtLeastObservedAtHigh, AtMostObservedAtLow,
}
