using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Claims;

/// <summary>Links to evidence: the study and the result exist, and the figure quoted is the figure of the result.</summary>
internal static partial class LinkRules
{
    // a quoted percentage is rounded to a tenth of a point, at worst by two hands
    private const double Rounding = 0.0015;

    public static void Check(IReadOnlyList<EvidenceLink> links, string list, KnownRecords known, RecordFindings findings)
    {
        for (var i = 0; i < links.Count; i++)
        {
            CheckLink(links[i], $"{list}/{i}", known, findings);
        }
    }

    private static void CheckLink(EvidenceLink link, string pointer, KnownRecords known, RecordFindings findings)
    {
        if (!known.Has("studies", link.Study) && !known.Has("harms", link.Study))
        {
            findings.Add(Defects.UnknownReference, pointer + "/study", $"no study or harm {link.Study}");
            return;
        }

        if (link.Result is null || (known.Has("studies", link.Study) && known.FindStudy(link.Study) is null))
        {
            return;
        }

        if (known.FindStudy(link.Study)?.Results.FirstOrDefault(result => result.Id == link.Result) is not { } result)
        {
            findings.Add(Defects.UnknownReference, pointer + "/result", $"no result {link.Result} in {link.Study}");
        }
        else if (link.Figure is { } figure && Differs(figure, result) is { } actual)
        {
            findings.Add(Defects.FigureDiffers, pointer + "/figure", $"'{figure}' is not {actual} of {link.Study} {link.Result}");
        }
    }

    // what the result says where the figure says otherwise; null where they agree or cannot be compared
    private static string? Differs(string figure, Result result)
    {
        var counts = Fraction().Match(figure);
        if (counts.Success && result is RespondersResult r
            && (Number(counts.Groups[2]) != r.Total || (Number(counts.Groups[1]) != r.Events && Number(counts.Groups[1]) != r.Total - r.Events)))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{r.Events}/{r.Total}");
        }

        var percent = Percent().Match(figure);
        var isRange = percent.Success && figure.Split('%')[0].Contains('-', StringComparison.Ordinal);
        return percent.Success && !isRange && Share(result) is { } share && Math.Abs((Number(percent.Groups[1]) / 100) - share) > Rounding
            ? string.Create(CultureInfo.InvariantCulture, $"{share:0.####}")
            : null;
    }

    private static double? Share(Result result) => result switch
    {
        ProportionResult proportion => proportion.Value,
        EffectResult effect => effect.Value,
        RespondersResult { Total: > 0 } responders => (double)responders.Events / responders.Total,
        _ => null,
    };

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("([0-9]+)/([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^[^0-9]*?([0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
