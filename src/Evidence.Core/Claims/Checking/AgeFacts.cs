namespace Evidence.Core.Claims.Checking;

/// <summary>Children in a study of cerebral palsy, adults in one of the injured cord: what the condition itself implies.</summary>
internal static class AgeFacts
{
    /// <summary>Compares the ages that the clause names.</summary>
    internal static void Read(Comparison clause)
    {
        foreach (var match in clause.Of("age").Where(match => !clause.IsCovered(match.First)))
        {
            var fits = match.Value == "children" ? clause.Study.Study.Condition == "cerebral-palsy" : clause.Study.Study.Condition == "spinal-cord-injury";
            var told = clause.Study.Said("age").Contains(match.Value);
            // of people whom the record calls children nothing is implied
            fits &= told || !clause.Study.Said("age").Any();
            clause.Add(
                clause.Piece(SlotNames.Age, match.First, match.End, fits || told ? SlotRelation.Match : SlotRelation.Absent, null) with
                {
                    IsCore = false,
                }
            );
        }
    }
}
