namespace Evidence.Core.Language;

/// <summary>How a word is meant.</summary>
[Flags]
public enum Scope
{
    /// <summary>As it stands.</summary>
    None = 0,

    /// <summary>Under a negation.</summary>
    Negated = 1,

    /// <summary>Inside a frame that calls what follows false.</summary>
    Denied = 2,

    /// <summary>Softened.</summary>
    Hedged = 4,

    /// <summary>Laid in another's mouth.</summary>
    Reported = 8,

    /// <summary>Asked.</summary>
    Asked = 16,

    /// <summary>Supposed.</summary>
    Conditional = 32,

    /// <summary>Advised or demanded.</summary>
    Advised = 64,

    /// <summary>Of an earlier time or of others.</summary>
    Historical = 128,

    /// <summary>Part of a frame; says nothing itself.</summary>
    Frame = 256,
}
