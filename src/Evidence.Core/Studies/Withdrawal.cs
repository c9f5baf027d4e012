namespace Evidence.Core.Studies;

/// <summary>When a study counts as withdrawn: by its journal, or from pooling by those who keep the record.</summary>
internal static class Withdrawal
{
    /// <summary>Whether the results of a study may stand in no pooled value, no count of shifts and no verdict.</summary>
    public static bool LeavesPools(IReadOnlyList<Notice> notices, StudyPooling? pooling) => pooling is { Status: "withdrawn" } || Holds(notices);

    /// <summary>Whether notices hold a retraction that no later reinstatement undid. A reinstatement without a date undoes one.</summary>
    public static bool Holds(IReadOnlyList<Notice> notices)
    {
        if (notices.Count == 0)
        {
            return false;
        }

        var retractions = notices.Where(notice => notice.Kind == "retraction").ToList();
        return retractions.Count > 0
            && !notices.Any(notice =>
                notice.Kind == "reinstatement" && retractions.All(retraction => string.CompareOrdinal(notice.Date ?? "9", retraction.Date ?? "") >= 0)
            );
    }
}
