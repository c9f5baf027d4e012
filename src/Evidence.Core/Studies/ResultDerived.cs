using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>What follows from one result.</summary>
/// <param name="Interval">Interval of a share of people; null for other kinds.</param>
/// <param name="Shift">Summary of grade shifts; null for other kinds.</param>
/// <param name="Harms">What stands beside a benefit; null for a result that itself counts harm.</param>
/// <param name="Consistency">Notes about this result.</param>
public sealed record ResultDerived(WilsonInterval? Interval, ShiftSummary? Shift, HarmReport? Harms, IReadOnlyList<Defect> Consistency);
