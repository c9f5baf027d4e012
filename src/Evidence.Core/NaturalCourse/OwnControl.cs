using Evidence.Core.Results;

namespace Evidence.Core.NaturalCourse;

/// <summary>People of the same study who were given no cells.</summary>
/// <param name="Arm">Id of the arm.</param>
/// <param name="Observed">How many of them improved.</param>
/// <param name="From">Where it stands.</param>
public sealed record OwnControl(string Arm, Share Observed, ResultSource From);
