using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>Yes or no, as filters take it.</summary>
    public static Vocabulary Boolean { get; } = new(
        "boolean",
        "Whether something holds, as filters take it.",
        T("true", "yes", "It holds.", "1"),
        T("false", "no", "It does not hold, or is not known to.", "0"));
}
