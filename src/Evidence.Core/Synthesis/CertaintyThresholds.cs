namespace Evidence.Core.Synthesis;

/// <summary>Every number that the rules of certainty turn on, in one place; tests hold each on both sides.</summary>
public static class CertaintyThresholds
{
    /// <summary>Share of people above which a feature of their studies is one of the whole.</summary>
    public static CertaintyThreshold Most { get; } = new("most-people", 0.5,
        "Share of the people above which a signal of bias in their studies counts for all.");

    /// <summary>Signals of bias that take two levels.</summary>
    public static CertaintyThreshold ManySignals { get; } = new("many-signals", 3,
        "Signals of bias (seller, masking, losses, registration, baseline gap) from which two levels are taken; one for fewer.");

    /// <summary>Losses that count.</summary>
    public static CertaintyThreshold Lost { get; } = new("lost", 0.2,
        "Share of the people who entered and were not analysed above which the losses of a study count.");

    /// <summary>A gap at the start that counts.</summary>
    public static CertaintyThreshold BaselineGap { get; } = new("baseline-gap", 0.25,
        "Standard deviations (of shares: difference of arcsines) between the arms at the start above which they count as unlike.");

    /// <summary>Heterogeneity that counts.</summary>
    public static CertaintyThreshold Heterogeneous { get; } = new("i2", 50,
        "I² of a comparison, percent, from which the studies disagree, if they point both ways.");

    /// <summary>Heterogeneity that counts much.</summary>
    public static CertaintyThreshold VeryHeterogeneous { get; } = new("i2-very", 75,
        "I² of a comparison, percent, from which two levels are taken if the studies point both ways, one if they do not.");

    /// <summary>A prediction interval of a share that counts.</summary>
    public static CertaintyThreshold WidePrediction { get; } = new("prediction-width", 0.5,
        "Width of the prediction interval of a pooled share above which one level is taken; I² alone takes none.");

    /// <summary>A prediction interval of a share that counts much.</summary>
    public static CertaintyThreshold VeryWidePrediction { get; } = new("prediction-width-very", 0.75,
        "Width of the prediction interval of a pooled share above which two levels are taken.");

    /// <summary>Part of the information size that is far below it.</summary>
    public static CertaintyThreshold FarBelow { get; } = new("far-below", 0.5,
        "Part of the optimal information size below which two levels are taken; one below the whole.");

    /// <summary>People that a comparison of means needs.</summary>
    public static CertaintyThreshold People { get; } = new("information-size-means", 400,
        "Optimal information size of a comparison of means, people (GRADE handbook 5.2.4; it finds 0.28 standard deviations).");

    /// <summary>The effect that a comparison of counts must be able to find.</summary>
    public static CertaintyThreshold Doubling { get; } = new("information-size-ratio", 2,
        "Ratio of rates that the optimal information size of a comparison of counts must find, two-sided 5 %, power 80 %.");

    /// <summary>A ratio that would matter.</summary>
    public static CertaintyThreshold Ratio { get; } = new("appreciable-ratio", 1.25,
        "A ratio interval that holds 1 is wide when it also holds this or its inverse.");

    /// <summary>A difference of rates that would matter.</summary>
    public static CertaintyThreshold Difference { get; } = new("appreciable-difference", 0.1,
        "A risk difference interval that holds 0 is wide when it also holds this or its negative.");

    /// <summary>A wide interval of a share.</summary>
    public static CertaintyThreshold WideShare { get; } = new("share-width", 0.2, "Width of the interval of a share above which one level is taken.");

    /// <summary>A very wide interval of a share.</summary>
    public static CertaintyThreshold VeryWideShare { get; } = new("share-width-very", 0.4,
        "Width of the interval of a share above which two levels are taken.");

    /// <summary>P of a test for small-study effects.</summary>
    public static CertaintyThreshold SmallStudyP { get; } = new("small-study-p", 0.1,
        "P of the test for small-study effects (Egger for comparisons, Peters for shares) below which one level is taken.");

    /// <summary>Studies that such a test takes.</summary>
    public static CertaintyThreshold SmallStudyTest { get; } = new("small-study-k", Statistics.SmallStudyTests.Enough,
        "Studies below which no test for small-study effects is made.");

    /// <summary>A tiny study.</summary>
    public static CertaintyThreshold Tiny { get; } = new("tiny-study", 20,
        "People below which a study is tiny; where more than half of ten or more studies are, unpublished ones are suspected and one level is taken.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CertaintyThreshold> All { get; } =
    [
        Most, ManySignals, Lost, BaselineGap, Heterogeneous, VeryHeterogeneous, WidePrediction, VeryWidePrediction, FarBelow, People, Doubling, Ratio,
            Difference, WideShare, VeryWideShare,
        SmallStudyP, SmallStudyTest, Tiny,
    ];
}
