namespace Evidence.Core.Shifts;

/// <summary>The members of a document that shifts are made of.</summary>
internal enum ShiftField
{
    Other, Id, Title, Design, Arms, Results, Role, N, Intervention, CellType, Arm, Months, Timepoint, Subgroup, Note, Partial, Transitions, From, To, Pooling,
        Notices,
}
