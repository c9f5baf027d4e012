using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Shifts;

namespace Evidence.Api.NaturalCourse;

/// <summary>Reads which cohorts are asked for.</summary>
internal static partial class CohortQuestion
{
    private const int MostMonths = 600;
    private static readonly string[] Sources = ["cohort", "control-arm"];

    /// <summary>The parameters, each with how it is read into the question.</summary>
    public static IReadOnlyList<CohortParameter> Parameters { get; } =
    [
        new("grade", "Grade at the start.", "A", [.. AisGrades.All], (asked, value) => asked with { Grade = value }),
        new("level", "Level of lesion: rows of that level and no other.", "cervical", LesionLevels.All, (asked, value) => asked with { Level = value }),
        new("window", "When people were first examined; 'acute' stands for every early window.", "acute",
            [.. Core.NaturalCourse.Windows.All.Select(window => window.Name)],
                (asked, value) => asked with { Window = Core.NaturalCourse.Windows.Find(value) }),
        new("era", "A year or two joined by a hyphen; rows whose years touch it. The basis of each row's era is shown.", "1995-2010", [], Era),
        new("eraFrom", "First year: rows whose years end before it are left out.", "1995", [],
            (asked, value) => Year(asked, value, "eraFrom", static (one, year) => one with { EraFrom = year })),
        new("eraTo", "Last year: rows whose years begin after it are left out.", "2010", [],
            (asked, value) => Year(asked, value, "eraTo", static (one, year) => one with { EraTo = year })),
        new("months", "The longest follow-up in months; rows that do not state months are then left out.", "12", [], Months),
        new("source", "Natural-history cohorts or control arms of trials; both when not given.", "cohort", Sources,
            (asked, value) => asked with { SourceKind = value }),
    ];

    /// <summary>Reads the question; parameters that are not of cohorts are left alone.</summary>
    public static OrProblem<CohortQuery> Read(IQueryCollection query)
    {
        var asked = new CohortQuery();
        foreach (var parameter in Parameters.Where(parameter => query.ContainsKey(parameter.Name)))
        {
            var next = parameter.Into(asked, query);
            if (next.Problem is { } problem)
            {
                return problem;
            }

            asked = next.Value!;
        }

        return asked;
    }

    private static OrProblem<CohortQuery> Era(CohortQuery asked, string value)
    {
        if (EraText().Match(value) is not { Success: true } years)
        {
            return ProblemKinds.InvalidValue.Because($"'era' is '{ListQueryReader.Short(value)}'.",
                "It takes a year or two joined by a hyphen, for example 1995-2010.") with { Parameter = "era" };
        }

        var from = int.Parse(years.Groups["from"].Value, CultureInfo.InvariantCulture);
        return asked with { EraFrom = from, EraTo = years.Groups["to"].Success ? int.Parse(years.Groups["to"].Value, CultureInfo.InvariantCulture) : from };
    }

    private static OrProblem<CohortQuery> Year(CohortQuery asked, string value, string name, Func<CohortQuery, int, CohortQuery> set) =>
        value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? set(asked, year)
            : ProblemKinds.InvalidValue.Because($"'{name}' is '{ListQueryReader.Short(value)}'.",
                "It takes a year, for example 1995.") with { Parameter = name };

    private static OrProblem<CohortQuery> Months(CohortQuery asked, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= MostMonths
            ? asked with { Months = months }
            : ProblemKinds.InvalidValue.Because($"'months' is '{ListQueryReader.Short(value)}'.",
                $"It takes a number above 0, at most {MostMonths}.") with { Parameter = "months" };

    [GeneratedRegex("^(?<from>[0-9]{4})(?:-(?<to>[0-9]{4}))?$")]
    private static partial Regex EraText();
}
