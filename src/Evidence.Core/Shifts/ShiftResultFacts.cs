using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>A result while its study is still being read.</summary>
internal sealed record ShiftResultFacts
{
    private int Place { get; init; }

    private string Id { get; set; } = "";

    private string? Arm { get; set; }

    private double? Months { get; set; }

    private string? Timepoint { get; set; }

    private string? Subgroup { get; set; }

    private string? Note { get; set; }

    private bool IsPartial { get; set; }

    private List<Transition> Cells { get; set; } = [];

    public static ShiftResultFacts Read(ref Utf8JsonReader reader, int place)
    {
        var facts = new ShiftResultFacts { Place = place };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            facts.ReadMember(ref reader);
        }

        return facts;
    }

    /// <summary>The result, with the arm it names.</summary>
    public ShiftResult Of(string study, string title, string? design, List<ShiftArm> arms) => new()
    {
        Source = new ResultSource(study, Id, $"/results/{Place}"),
        Title = title,
        Design = design,
        Arm = arms.FirstOrDefault(arm => arm.Id == Arm),
        Months = Months,
        Timepoint = Timepoint,
        Subgroup = Subgroup,
        Note = Note,
        IsPartial = IsPartial,
        Cells = Cells,
    };

    private void ReadMember(ref Utf8JsonReader reader)
    {
        switch (MemberNames<ShiftField>.Of(ref reader))
        {
            case ShiftField.Id: Id = reader.GetString() ?? ""; break;
            case ShiftField.Arm: Arm = reader.GetString(); break;
            case ShiftField.Months: Months = reader.GetDouble(); break;
            case ShiftField.Timepoint: Timepoint = reader.GetString(); break;
            case ShiftField.Subgroup: Subgroup = reader.GetString(); break;
            case ShiftField.Note: Note = reader.GetString(); break;
            case ShiftField.Partial: IsPartial = reader.TokenType == JsonTokenType.True; break;
            case ShiftField.Transitions: ReadCells(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    private void ReadCells(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (from, to, people) = ("", "", 0);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<ShiftField>.Of(ref reader))
                {
                    case ShiftField.From: from = reader.GetString() ?? ""; break;
                    case ShiftField.To: to = reader.GetString() ?? ""; break;
                    case ShiftField.N: people = reader.GetInt32(); break;
                    default: reader.Skip(); break;
                }
            }

            Cells.Add(new Transition { From = from, To = to, N = people });
        }
    }
}
