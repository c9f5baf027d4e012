using Evidence.Core.Claims.Checking;
using Evidence.Core.Tests.Pack;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Claims;

/// <summary>The project's pack as a release to check against.</summary>
internal static class Release
{
    public static CheckSources Sources { get; } = Read();

    public static CheckIndex Index { get; } = CheckIndex.Build(Sources);

    public static ClaimChecker Checker { get; } = new(Index);

    /// <summary>Verdict, reason and study in one line: "contradicted bydon-2024", "unverifiable/no-denominator -".</summary>
    public static string Line(ClaimCheck check) =>
        $"{check.Verdict}{(check.Reason is null ? "" : "/" + check.Reason)} {(check.Studies.Any() ? string.Join("+", check.Studies.Take(3)) : "-")}";

    /// <summary>Whether a part of a sentence is seen to be wrong: it is named even where the whole is not sure enough for a verdict.</summary>
    public static bool IsSeen(string text) =>
        Checker.Check(text) is var check && (check.Verdict is "contradicted" or "misattributed" or "overstated" || check.Contradicted.Count > 0);

    /// <summary>Whether a sentence is wholly or partly supported.</summary>
    public static bool IsBorneOut(string text) => Checker.Check(text).Verdict is "supported" or "partly-supported";

    /// <summary>A minimal pair: the first is borne out, and of its twin the wrong part is seen.</summary>
    public static void Turns(string borne, string swapped)
    {
        Assert.True(IsBorneOut(borne), $"{borne}: {Checker.Check(borne).Rule}");
        Assert.True(IsSeen(swapped), $"{swapped}: {Checker.Check(swapped).Rule}");
    }

    private static CheckSources Read()
    {
        var pack = DataFolder.Reading.Pack!;
        return new CheckSources
        {
            Release = 1,
            Digest = "test",
            Studies = [.. pack.Studies.Select(one => one.Value)],
            Measures = [.. pack.Measures.Select(one => one.Value)],
            Claims = [.. pack.Claims.Select(one => one.Value)],
            Harms = [.. pack.Harms.Select(one => one.Value)],
            Providers = [.. pack.Providers.Select(one => one.Value)],
            Regulators = [.. pack.Regulators.Select(one => one.Value)],
            Lexicons = TextLexiconReader.Read(pack.Lexicons.Select(one => one.Facts.GetRawText())),
        };
    }
}
