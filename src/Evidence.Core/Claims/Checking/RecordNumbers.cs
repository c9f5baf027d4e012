using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>The numbers of a study's record by what they are.</summary>
internal sealed class RecordNumbers
{
    internal RecordNumbers(Study study, IReadOnlyList<RecordText> texts)
    {
        var said = texts.Where(text => text.Member is not ("notices" or "institutions")).SelectMany(text => text.Figures).ToList();
        var given = study.Arms.Select(arm => arm.Intervention).OfType<Intervention>().ToList();
        Whole = [.. new[] { study.Enrolled, study.Analysed, study.Enrolled is null ? study.PlannedEnrolment : null }.OfType<int>().Select(n => (double)n)];
        // a record that tells the size of its only group
        if (Whole.Count == 0 && study.Arms is [{ N: { } all }])
        {
            Whole.Add(all);
        }

        Sizes =
        [
            .. Whole,
            .. new[] { study.PlannedEnrolment }.OfType<int>().Select(n => (double)n),
            .. study.Arms.SelectMany(arm => new[] { arm.N, arm.Allocated, arm.Analysed }).OfType<int>().Select(n => (double)n),
            .. study.Results.Select(Total).OfType<int>().Select(n => (double)n),
        ];
        Groups =
        [
            .. Sizes,
            .. said.Where(figure => figure.Kind is FigureKind.Count or FigureKind.All && figure.Unit is null && (figure.Events ?? figure.Total) is not null)
                .Select(figure => (figure.Events ?? figure.Total)!.Value),
            .. said.Where(figure => figure.Kind == FigureKind.Fraction).SelectMany(figure => new[] { figure.Events!.Value, figure.Total!.Value }),
        ];
        Months =
        [
            .. study
                .Arms.Select(arm => arm.TimeSinceInjuryDays)
                .OfType<TimeSinceInjury>()
                .SelectMany(time => new double?[] { time.Min, time.Max, time.Mean, time.Median }.OfType<double>())
                .Select(days => days / TimeSinceInjury.DaysPerMonth),
            .. study.Results.Select(result => result.Months).OfType<double>(),
            .. said.Where(figure => figure.Kind == FigureKind.Time).SelectMany(figure => new[] { figure.Low!.Value, figure.High!.Value }),
        ];
        Cells =
        [
            .. given.Where(one => one.DoseCells is not null).SelectMany(one => new[] { (double)one.DoseCells!, (double)one.DoseCells! * (one.Sessions ?? 1) }),
            .. said.Where(figure => figure.Kind == FigureKind.Cells).SelectMany(figure => new[] { figure.Low!.Value, figure.High!.Value }),
        ];
        Doses =
        [
            .. given.Select(one => one.Sessions).OfType<int>().Select(n => (double)n),
            .. said.Where(figure => figure.Kind == FigureKind.Doses).Select(figure => figure.Low!.Value),
        ];
        P =
        [
            .. study.Results.OfType<EffectResult>().Select(result => result.P).OfType<double>(),
            .. study
                .Results.OfType<MeasurementResult>()
                .Where(result => result.Unit == "p value")
                .SelectMany(result => new[] { result.Value, result.Low, result.High })
                .OfType<double>(),
            .. said.Where(figure => figure.Kind == FigureKind.PValue).Select(figure => figure.Low!.Value),
        ];
        Points =
        [
            .. study.Results.OfType<MeanChangeResult>().Select(result => result.Mean),
            .. study.Results.OfType<BeforeAfterResult>().SelectMany(result => new[] { result.Before, result.After, result.After - result.Before }),
            .. study.Results.OfType<EffectResult>().SelectMany(result => new double?[] { result.Value, result.CiLow, result.CiHigh }.OfType<double>()),
            .. study
                .Results.OfType<MeasurementResult>()
                .Where(result => result.Unit != "p value")
                .SelectMany(result => new[] { result.Value, result.Low, result.High }.OfType<double>()),
            .. said.Where(figure => figure.Kind is FigureKind.Points or FigureKind.Other).SelectMany(figure => new[] { figure.Low!.Value, figure.High!.Value }),
        ];
        Shares = [.. said.Where(figure => figure.Kind == FigureKind.Share).Select(figure => figure.Low!.Value)];
        Things = said.Where(figure => figure is { Kind: FigureKind.Things, Unit: not null })
            .Select(figure => (Unit: figure.Unit!, Value: figure.Low!.Value))
            .Append((Unit: "group", Value: study.Arms.Count))
            .ToLookup(pair => pair.Unit, pair => pair.Value, StringComparer.Ordinal);
        All = [.. texts.SelectMany(text => text.Sentence.Numbers).SelectMany(number => new[] { number.Value, number.High }), .. Groups, .. Points, .. P];
    }

    /// <summary>People who entered or were counted.</summary>
    internal HashSet<double> Whole { get; }

    /// <summary>People of the study, its arms and its results.</summary>
    internal HashSet<double> Sizes { get; }

    /// <summary>People of the study, its arms, its results and what its words count.</summary>
    internal HashSet<double> Groups { get; }

    /// <summary>Times, in months.</summary>
    internal HashSet<double> Months { get; }

    /// <summary>Numbers of cells: of a dose, and of all doses together.</summary>
    internal HashSet<double> Cells { get; }

    /// <summary>Numbers of doses.</summary>
    internal HashSet<double> Doses { get; }

    /// <summary>P values.</summary>
    internal HashSet<double> P { get; }

    /// <summary>Points, effects and their bounds.</summary>
    internal HashSet<double> Points { get; }

    /// <summary>Shares that its words print, 0 to 1.</summary>
    internal HashSet<double> Shares { get; }

    /// <summary>Studies, countries and centres that its words count, and its groups.</summary>
    internal ILookup<string, double> Things { get; }

    /// <summary>Every number.</summary>
    internal HashSet<double> All { get; }

    private static int? Total(Result result) =>
        result switch
        {
            RespondersResult one => one.Total,
            ProportionResult one => one.N,
            MeanChangeResult one => one.N,
            EffectResult one => one.Participants,
            _ => null,
        };
}
