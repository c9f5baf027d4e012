using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Results;

namespace Evidence.Core.Imports;

/// <summary>One outcome measure of a registry's results: classes, categories and groups as results.</summary>
internal sealed partial class RegistryOutcome(RecordNode node, string title, string measure, int place, RegistryArms arms)
{
    private readonly string? _kind = node["paramType"].Peek();
    private readonly string? _spread = node["dispersionType"].Peek();
    private readonly string _unit = node["unitOfMeasure"].Peek() ?? "not stated";
    private readonly string? _frame = node["timeFrame"].Peek();

    public IEnumerable<Result> Read()
    {
        var read = new List<Result>();
        var groups = node["groups"].Entries().Select(static one => (Id: one["id"].Peek(), Title: one["title"].Peek())).ToList();
        foreach (var row in node["classes"].Entries())
        {
            foreach (var category in row["categories"].Entries())
            {
                foreach (var measured in category["measurements"].Entries())
                {
                    var group = groups.Find(one => one.Id is not null && one.Id == measured["groupId"].Peek());
                    if (arms.Find(group.Title) is { } arm && Of(measured, arm, Definition(row, category), People(row, group.Id), read.Count + 1) is { } result)
                    {
                        measured.Take();
                        read.Add(result);
                    }
                }
            }
        }

        TakeHead(read.Count > 0);
        return read;
    }

    private void TakeHead(bool any)
    {
        if (any)
        {
            foreach (var name in (ReadOnlySpan<string>)["title", "paramType", "dispersionType", "unitOfMeasure", "timeFrame"])
            {
                node[name].Take();
            }
        }
    }

    private Result? Of(RecordNode measured, string arm, string definition, int? people, int number)
    {
        var (value, spread) = (measured["value"].PeekNumber(), measured["spread"].PeekNumber());
        var (low, high) = (measured["lowerLimit"].PeekNumber(), measured["upperLimit"].PeekNumber());
        var id = string.Create(CultureInfo.InvariantCulture, $"outcome-{place}-{number}");
        Result? result = (_kind, value) switch
        {
            (_, null) => null,
            ("COUNT_OF_PARTICIPANTS", { } events) => Whole(events) is { } met && people is { } total && met <= total
                ? new RespondersResult
                {
                    Id = id,
                    Measure = measure,
                    Events = met,
                    Total = total,
                }
                : null,
            ("MEAN", { } mean) when Change().IsMatch(title) => new MeanChangeResult
            {
                Id = id,
                Measure = measure,
                Mean = mean,
                Sd = Is("Standard Deviation") ? spread : null,
                Se = Is("Standard Error") ? spread : null,
                CiLow = Is("95% Confidence Interval") ? low : null,
                CiHigh = Is("95% Confidence Interval") ? high : null,
                N = people,
            },
            (_, { } number1) => new MeasurementResult { Id = id, Measure = measure, Value = number1, Unit = _unit },
        };
        return result is null ? null : result with { Arm = arm, Definition = definition, Timepoint = _frame, Months = Months(), Note = Note(result, measured) };
    }

    private bool Is(string spread) => string.Equals(_spread, spread, StringComparison.OrdinalIgnoreCase);

    // a number of the registry's that has no field is told in words beside the result
    private string? Note(Result result, RecordNode measured)
    {
        if (result is not MeasurementResult)
        {
            return measured["comment"].Peek();
        }

        string?[] parts =
        [
            _kind?.Replace('_', ' ').ToLowerInvariant(),
            _spread is not null && measured["spread"].Peek() is { } spread ? $"{_spread} {spread}" : null,
            _spread is not null && measured["lowerLimit"].Peek() is { } low ? $"{_spread} {low} to {measured["upperLimit"].Peek()}" : null,
            measured["comment"].Peek(),
        ];
        return string.Join("; ", parts.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    private string Definition(RecordNode row, RecordNode category)
    {
        var parts = new[] { title, row["title"].Peek(), category["title"].Peek() }.OfType<string>();
        row["title"].Take();
        category["title"].Take();
        return string.Join("; ", parts);
    }

    // people of a class where it has its own, else of the outcome
    private int? People(RecordNode row, string? group)
    {
        foreach (var denominators in (ReadOnlySpan<RecordNode>)[row["denoms"], node["denoms"]])
        {
            foreach (
                var count in denominators.Entries().Where(static one => one["units"].Peek() is "Participants").SelectMany(static one => one["counts"].Entries())
            )
            {
                if (count["groupId"].Peek() == group && count["value"].PeekNumber() is { } value)
                {
                    count.Take();
                    return Whole(value);
                }
            }
        }

        return null;
    }

    private static int? Whole(double value) => value == Math.Floor(value) && value is >= 0 and <= int.MaxValue ? (int)value : null;

    private double? Months()
    {
        var match = _frame is { Length: < 60 } ? Frame().Match(_frame) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value[0] is 'y' or 'Y' ? number * 12 : number;
    }

    [GeneratedRegex(
        @"^(at |baseline (to|and) |from baseline to )?(?<number>\d{1,3}(\.\d)?) (?<unit>months?|years?)( after treatment| post-?treatment)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Frame();

    [GeneratedRegex(@"\bchange\b", RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
