using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for a unit.</summary>
/// <param name="Lane">Its stream.</param>
/// <param name="Because">What spoke for the stream and against it.</param>
/// <param name="Stance">How the content is put.</param>
/// <param name="Speaker">Who answers for the content.</param>
/// <param name="IsCheckworthy">Whether it says something specific that can be verified.</param>
/// <param name="Flags">The red flags that it raises, in text order.</param>
internal sealed record UnitLabels(Lane Lane, IReadOnlyList<StreamCue> Because, string Stance, string Speaker, bool IsCheckworthy, IReadOnlyList<RedFlag> Flags);
