using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Shifts;

/// <summary>
/// Reads matrices straight from the bytes of a stored study. Thousands of studies are read for one answer, so nothing else of the document is made into
/// objects.
/// </summary>
public static class ShiftReader
{
    /// <summary>The matrices at some places among the results of a study's document.</summary>
    /// <param name="document">The document, UTF-8.</param>
    /// <param name="isAsked">Whether the result at a place is wanted.</param>
    public static IReadOnlyList<ShiftResult> Read(ReadOnlySpan<byte> document, Func<int, bool> isAsked)
    {
        var reader = new Utf8JsonReader(document);
        var (id, title, design) = ("", "", (string?)null);
        List<ShiftArm> arms = [];
        List<ShiftResultFacts> results = [];
        List<Notice>? notices = null;
        StudyPooling? pooling = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (MemberNames<ShiftField>.Of(ref reader))
            {
                case ShiftField.Id: id = reader.GetString() ?? ""; break;
                case ShiftField.Title: title = reader.GetString() ?? ""; break;
                case ShiftField.Design: design = reader.GetString(); break;
                case ShiftField.Notices: notices = JsonSerializer.Deserialize(ref reader, PackJson.Default.ListNotice); break;
                case ShiftField.Pooling: pooling = JsonSerializer.Deserialize(ref reader, PackJson.Default.StudyPooling); break;
                case ShiftField.Arms: arms = Arms(ref reader); break;
                case ShiftField.Results: results = Results(ref reader, isAsked); break;
                default: reader.Skip(); break;
            }
        }

        var withdrawn = Withdrawal.Holds(notices ?? []) ? PassedOver.Retracted : Withdrawal.LeavesPools([], pooling) ? PassedOver.Withdrawn : null;
        return [.. results.Select(one => one.Of(id, title, design, arms) with { Withdrawn = withdrawn })];
    }

    private static List<ShiftArm> Arms(ref Utf8JsonReader reader)
    {
        var arms = new List<ShiftArm>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (id, role, people, cells) = ("", "", (int?)null, false);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<ShiftField>.Of(ref reader))
                {
                    case ShiftField.Id: id = reader.GetString() ?? ""; break;
                    case ShiftField.Role: role = reader.GetString() ?? ""; break;
                    case ShiftField.N: people = reader.GetInt32(); break;
                    case ShiftField.Intervention: cells = HasCells(ref reader); break;
                    default: reader.Skip(); break;
                }
            }

            arms.Add(new ShiftArm(id, role, people, cells));
        }

        return arms;
    }

    private static bool HasCells(ref Utf8JsonReader reader)
    {
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            found |= MemberNames<ShiftField>.Of(ref reader) == ShiftField.CellType;
            reader.Skip();
        }

        return found;
    }

    private static List<ShiftResultFacts> Results(ref Utf8JsonReader reader, Func<int, bool> isAsked)
    {
        var results = new List<ShiftResultFacts>();
        for (var place = 0; reader.Read() && reader.TokenType == JsonTokenType.StartObject; place++)
        {
            if (isAsked(place))
            {
                results.Add(ShiftResultFacts.Read(ref reader, place));
            }
            else
            {
                reader.Skip();
            }
        }

        return results;
    }
}
