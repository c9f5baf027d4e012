namespace Evidence.Core.Pack;

/// <summary>A figure that may break a rule, and why.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Result">Id of the result; null for a rule about the study.</param>
/// <param name="Code">The defect that is not raised.</param>
/// <param name="Reason">Why the figure is right all the same.</param>
internal sealed record AcceptedException(string Study, string? Result, string Code, string Reason)
{
    public static IReadOnlyList<AcceptedException> All { get; } =
    [
        new("geffner-2008", "adverse-events-responders", Defects.TotalAboveArm.Code, "52 people of the whole programme, of whom 8 are the published cases"),
        new("albu-2021", null, Defects.ArmsAboveEnrolled.Code, "crossover: the same ten people are in both arms"),
        new("med-therapy-emg-8", null, Defects.ArmsAboveEnrolled.Code, "the later abstract of the same programme counts 20 further people"),
    ];

    public static bool Covers(string study, string? result, DefectKind kind) =>
        All.Any(exception => exception.Study == study && exception.Result == result && exception.Code == kind.Code);
}
