namespace Evidence.Storage.Imports;

/// <summary>How sure it is that a foreign record is of a study; more is surer.</summary>
internal enum MatchGround
{
    /// <summary>Not the study.</summary>
    None,

    /// <summary>The same title and year, and no number that says otherwise.</summary>
    Title,

    /// <summary>A number that both name, one of them beside its own.</summary>
    Named,

    /// <summary>The record's own number is one of a further publication of the study.</summary>
    Further,

    /// <summary>The record's own number is the study's own.</summary>
    Own,
}
