using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Numbers of one or several arms added together.</summary>
internal sealed record Group(SingleArm? Counts, double? Mean, double? Sd, int? N);
