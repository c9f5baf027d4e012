using System.Runtime.InteropServices;
using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>Every fitted question, read from data/rules/weights when first asked for.</summary>
internal sealed class Heads
{
    /// <summary>What answers a yes-or-no question.</summary>
    internal static readonly string[] NoYes = ["no", "yes"];

    private const float KindScale = 4;
    private const float StreamScale = 3;
    private static readonly Lazy<Heads> Only = new(() => new Heads(name => System.Text.Encoding.UTF8.GetString(RuleFiles.Bytes($"weights/{name}.tsv"))));

    /// <summary>The questions with the weights of these files.</summary>
    /// <param name="file">The text of data/rules/weights/{name}.tsv.</param>
    /// <exception cref="FormatException">They weigh a row that streams.json, concepts or scope.json do not have.</exception>
    internal Heads(Func<string, string> file)
    {
        Flags = [.. FlagNames.Select(flag => (flag, Read("flag-" + flag)))];
        (Kind, Stream, Setting) = (Read("kind"), Read("stream"), Read("setting"));
        (Checkworthy, Stance, Speaker) = (Read("checkworthy"), Read("stance"), Read("speaker"));
        Own = new OwnSigns([.. OfUnits], Table.Count);
        var lost = All.SelectMany(head => head.Names).Where(IsOfRow).Except(RowSigns(), StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            throw new FormatException(
                $"data/rules/weights weighs rows that data/rules does not have: {string.Join(", ", lost)}. Fit the weights anew (evidence rules fit)."
            );
        }

        Head Read(string name) => Head.Parse(file(name), Table);
    }

    internal static Heads Shared => Only.Value;

    /// <summary>The signs that some question has a weight for.</summary>
    internal SignTable Table { get; } = new();

    /// <summary>The red flags, in the order of their files.</summary>
    internal static IReadOnlyList<string> FlagNames { get; } =
    [
        "celebrity",
        "cure",
        "downplays-risk",
        "efficacy-overclaim",
        "guarantee",
        "miracle-language",
        "safety-overclaim",
        "testimonial-as-evidence",
        "unsupported-percentage",
        "urgency-or-sales",
    ];

    /// <summary>Whether a unit raises each red flag.</summary>
    internal IReadOnlyList<(string Flag, Head Head)> Flags { get; }

    /// <summary>Every question.</summary>
    internal IEnumerable<Head> All => [Kind, Stream, Setting, .. OfUnits];

    /// <summary>The questions that are asked of a unit alone, in the order of their answers in <see cref="Own"/>.</summary>
    private IEnumerable<Head> OfUnits => [Checkworthy, Stance, Speaker, .. Flags.Select(flag => flag.Head)];

    /// <summary>What the signs of a unit add in the questions that are asked of it alone.</summary>
    internal OwnSigns Own { get; }

    /// <summary>What kind of page it is.</summary>
    internal Head Kind { get; }

    /// <summary>What a unit seems to do, at first look.</summary>
    internal Head Stream { get; }

    /// <summary>What a unit mainly does, in its setting.</summary>
    internal Head Setting { get; }

    /// <summary>Whether a unit says something specific that can be verified.</summary>
    internal Head Checkworthy { get; }

    /// <summary>Whether the content is asserted, denied, reported, supposed, asked or advised.</summary>
    internal Head Stance { get; }

    /// <summary>Who answers for the content.</summary>
    internal Head Speaker { get; }

    /// <summary>What the kind of a window is told by: how often each sign occurs, the whole of them scaled to one length.</summary>
    internal static Dictionary<ulong, float> KindSigns(PageInput input, int window)
    {
        const float Scale = 5;
        var counts = new Dictionary<ulong, float>();
        var (start, end) = input.UnitsOf(window);
        for (var i = start; i < end; i++)
        {
            foreach (var sign in input.Signs(i))
            {
                if (sign.Kind != SignKind.Pair)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, sign.Key, out _)++;
                }
            }
        }

        var sum = 0f;
        foreach (var count in counts.Values)
        {
            sum += MathF.Sqrt(count);
        }

        foreach (var key in counts.Keys)
        {
            counts[key] = Scale * MathF.Sqrt(counts[key]) / MathF.Sqrt(sum);
        }

        return counts;
    }

    /// <summary>The numbers beside the signs from which the kind of a window is told.</summary>
    internal static float[] KindNumbers(PageInput input, int window)
    {
        var numbers = new float[WordVectors.Shared.Directions];
        Scaled(input.MeaningAround(window), 2, numbers);
        return numbers;
    }

    /// <summary>The numbers from which a unit's stream is told: its surroundings and the kind of its window.</summary>
    internal static float[] StreamNumbers(PageInput input, int unit, ReadOnlySpan<float> kinds)
    {
        var numbers = new float[PageInput.SurroundingSize + kinds.Length];
        StreamNumbers(input, unit, kinds, numbers);
        return numbers;
    }

    /// <summary>Writes the same numbers where others stood.</summary>
    internal static void StreamNumbers(PageInput input, int unit, ReadOnlySpan<float> kinds, Span<float> into)
    {
        input.Surroundings(unit, into[..PageInput.SurroundingSize]);
        Scaled(kinds, KindScale, into[PageInput.SurroundingSize..]);
    }

    /// <summary>The numbers from which the rest is told: the unit's meaning, its stream and the kind of its window.</summary>
    internal static float[] UnitNumbers(PageInput input, int unit, ReadOnlySpan<float> streams, ReadOnlySpan<float> kinds)
    {
        var numbers = new float[input.Meaning(unit).Length + streams.Length + kinds.Length];
        UnitNumbers(input, unit, streams, kinds, numbers);
        return numbers;
    }

    /// <summary>Writes the same numbers where others stood.</summary>
    internal static void UnitNumbers(PageInput input, int unit, ReadOnlySpan<float> streams, ReadOnlySpan<float> kinds, Span<float> into)
    {
        var meaning = input.Meaning(unit);
        meaning.CopyTo(into);
        Scaled(streams, StreamScale, into[meaning.Length..]);
        Scaled(kinds, KindScale / 2, into[(meaning.Length + streams.Length)..]);
    }

    /// <summary>The numbers from which a red flag is told: those of the unit, how it is put, and whether its words stand there, asserted or not.</summary>
    internal static float[] FlagNumbers(ReadOnlySpan<float> unit, ReadOnlySpan<float> stances, FlagPlace? words)
    {
        var numbers = new float[SizeOfFlag(unit.Length, stances.Length)];
        FlagNumbers(unit, stances, words, numbers);
        return numbers;
    }

    /// <summary>Writes the same numbers where others stood.</summary>
    internal static void FlagNumbers(ReadOnlySpan<float> unit, ReadOnlySpan<float> stances, FlagPlace? words, Span<float> into)
    {
        unit.CopyTo(into);
        Scaled(stances, StreamScale, into[unit.Length..]);
        Placed(words, into);
    }

    /// <summary>How many numbers a red flag is told from.</summary>
    internal static int SizeOfFlag(int unit, int stances) => unit + stances + 2;

    /// <summary>Writes whether the words of a flag stand there, asserted or not, at the end of a unit's numbers.</summary>
    internal static void Placed(FlagPlace? words, Span<float> numbers) =>
        (numbers[^2], numbers[^1]) = (words is { IsAsserted: true } ? StreamScale : 0, words is { IsAsserted: false } ? StreamScale : 0);

    // so that no row of the rules can go unnoticed that some question asks for
    private static bool IsOfRow(string sign) =>
        sign.StartsWith("Rule:", StringComparison.Ordinal)
        || sign.StartsWith("Concept:scope ", StringComparison.Ordinal)
        || (sign.StartsWith("Concept:", StringComparison.Ordinal) && sign.Contains('=', StringComparison.Ordinal));

    private static IEnumerable<string> RowSigns() =>
        StreamRows
            .Shared.All.Select(row => "Rule:" + row.Name)
            .Concat(Language.Concepts.All.Select(row => $"Concept:{row.Role}={row.Value}"))
            .Concat(Language.Scopes.All.Select(row => "Concept:scope " + row.Name));

    private static void Scaled(ReadOnlySpan<float> from, float scale, Span<float> into)
    {
        for (var k = 0; k < from.Length; k++)
        {
            into[k] = from[k] * scale;
        }
    }
}
