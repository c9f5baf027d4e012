using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>The AIS grades that a sentence speaks of: those of the people, or one left and one reached.</summary>
internal static class GradeSlot
{
    /// <summary>Fills the grades.</summary>
    internal static ClaimSlots Read(ClaimSlots slots, SlotText text, IEnumerable<Mention> mentions)
    {
        var grades = mentions.Where(mention => mention.Kind == "ais-grade").ToList();
        if (grades.Count == 2 && !slots.Text.Contains("grades", StringComparison.OrdinalIgnoreCase))
        {
            var (from, to) = (text.At(grades[0].End), text.At(grades[1].Start));
            if (from < to && WordSearch.Find(text.Lower[from..to], "to") >= 0)
            {
                return slots with { GradeFrom = grades[0].Id, GradeTo = grades[1].Id };
            }
        }

        return slots with { Grades = [.. grades.Select(grade => grade.Id).Distinct().Order(StringComparer.Ordinal)] };
    }
}
