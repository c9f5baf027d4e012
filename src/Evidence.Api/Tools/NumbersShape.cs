using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Core.Statistics;

namespace Evidence.Api.Tools;

/// <summary>One of the shapes in which a study's numbers can be sent.</summary>
/// <param name="Members">Its members; all must be there and no other.</param>
/// <param name="DefaultMeasure">The measure that is meant when none is named.</param>
/// <param name="Numbers">The type of numbers it becomes.</param>
/// <param name="Make">Makes them from the members, in their order.</param>
internal sealed record NumbersShape(IReadOnlyList<string> Members, string DefaultMeasure, Type Numbers, Func<double[], StudyNumbers> Make)
{
    private static readonly HashSet<string> Counts = ["events", "total", "controlEvents", "controlTotal", "n", "controlN"];

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<NumbersShape> All { get; } =
    [
        new(["events", "total"], "PLO", typeof(SingleArm), static n => new SingleArm((int)n[0], (int)n[1])),
        new(["events", "total", "controlEvents", "controlTotal"], "RR", typeof(TwoByTwo), static n => new TwoByTwo((int)n[0], (int)n[1], (int)n[2], (int)n[3])),
        new(
            ["mean", "sd", "n", "controlMean", "controlSd", "controlN"],
            "MD",
            typeof(TwoMeans),
            static n => new TwoMeans(n[0], n[1], (int)n[2], n[3], n[4], (int)n[5])
        ),
        new(["estimate", "standardError"], "GEN", typeof(GenericEstimate), static n => new GenericEstimate(n[0], n[1])),
    ];

    /// <summary>The shape that a measure needs.</summary>
    public static NumbersShape Of(EffectMeasure measure) => All.Single(shape => shape.Numbers == measure.Numbers);

    /// <summary>The shape of numbers that were read.</summary>
    public static NumbersShape Of(StudyNumbers numbers) => All.Single(shape => shape.Numbers == numbers.GetType());

    /// <summary>The shape that shares most members with what was sent; the first where none does.</summary>
    public static NumbersShape Of(JsonElement sent) => sent.ValueKind != JsonValueKind.Object ? All[0]
        : All.OrderByDescending(shape => shape.Members.Count(name => sent.TryGetProperty(name, out _)) - (0.1 * shape.Members.Count)).First();

    /// <summary>Reads one study.</summary>
    public OrProblem<StudyNumbers> Read(JsonElement sent, string pointer)
    {
        if (sent.ValueKind != JsonValueKind.Object)
        {
            return JsonBody.Wrong(pointer, "A study is not an object.", $"Give {{{string.Join(", ", Members)}}}.");
        }

        if (JsonBody.Unknown(sent, pointer, Members) is { } unknown)
        {
            return unknown;
        }

        var numbers = new double[Members.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var count = Counts.Contains(Members[i]) ? JsonBody.Count(sent, pointer, Members[i]) : default;
            var number = Counts.Contains(Members[i]) ? new OrProblem<double>(count.Value, count.Problem) : JsonBody.Number(sent, pointer, Members[i]);
            if (number.Problem is { } problem)
            {
                return problem;
            }

            numbers[i] = number.Value;
        }

        return Make(numbers);
    }
}
