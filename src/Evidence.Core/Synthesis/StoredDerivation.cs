namespace Evidence.Core.Synthesis;

/// <summary>A stored study as far as a synthesis reads what was derived of it; null is unknown.</summary>
internal sealed record StoredDerivation(StoredDerivation.Parts? Derived)
{
    internal sealed record Parts(Grade? Level, Term? Profile, Report? Harms, Course? NaturalCourse);

    internal sealed record Grade(int? Value);

    internal sealed record Term(string? Value);

    internal sealed record Report(string? Status);

    internal sealed record Course(IReadOnlyList<ArmOf>? Arms);

    internal sealed record ArmOf(string Arm, string? Word, PlaceOf? From, IReadOnlyList<Expected>? Expectations, IReadOnlyList<ReasonOf>? Reasons)
    {
        public ArmReading Reading() =>
            new()
            {
                Arm = Arm,
                Word = Word,
                Result = From?.Result,
                Expectations = [.. Expectations?.Select(static one => one.Expectation()) ?? []],
                Reasons = [.. Reasons?.Select(static one => one.Code) ?? []],
            };
    }

    internal sealed record PlaceOf(string? Result);

    internal sealed record ReasonOf(string Code);

    internal sealed record Expected(
        string Window,
        double? ExpectedLow,
        double? ExpectedHigh,
        double? AtLeastObservedAtLow,
        double? AtLeastObservedAtHigh,
        double? AtMostObservedAtLow
    )
    {
        public ArmExpectation Expectation() =>
            new(Window, ExpectedLow, ExpectedHigh, AtLeastObservedAtLow, AtLeastObservedAtHigh, AtMostObservedAtLow);
    }
}
