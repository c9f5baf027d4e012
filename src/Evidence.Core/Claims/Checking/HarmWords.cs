using Evidence.Core.Harms;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A documented harm with its words, read when they are first asked for.</summary>
internal sealed class HarmWords(Harm harm)
{
    /// <summary>The harm.</summary>
    internal Harm Harm => harm;

    /// <summary>What happened.</summary>
    internal Sentence Kind => field ??= Sentence.Of($"{harm.Type.Replace('-', ' ')} . {harm.Happened}");

    /// <summary>What was given, and for what.</summary>
    internal Sentence Given => field ??= Sentence.Of($"{harm.Intervention} . {harm.ConditionTreated}");
}
