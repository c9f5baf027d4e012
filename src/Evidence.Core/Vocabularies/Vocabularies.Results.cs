using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>Kinds of results.</summary>
    public static Vocabulary ResultKind { get; } = new(
        "result-kind",
        "Which numbers a result holds.",
        T("responders", "responders", "How many of how many people met a definition.", "events", "response rate"),
        T("transitions", "grade shifts", "A matrix of AIS grade shifts, from grade to grade.", "shift table", "conversions"),
        T("mean-change", "mean change", "Mean change from the start.", "change from baseline"),
        T("before-after", "before and after", "Mean scores at the start and at the end."),
        T("effect", "effect", "A comparison between arms, or a pooled estimate of several studies.", "effect size"),
        T("proportion", "proportion", "A share printed without its counts.", "percentage"),
        T("measurement", "measurement", "Any other number with a unit."),
        T("distribution", "distribution", "How many people lay in which category."));

    /// <summary>Kinds of effects.</summary>
    public static Vocabulary Effect { get; } =
        new(
            "effect",
            "Which comparison an effect is.",
            T("risk-ratio", "risk ratio", "Risk in one group divided by the risk in the other; 1 is no difference.", "RR", "relative risk"),
            T("odds-ratio", "odds ratio", "Odds in one group divided by the odds in the other; 1 is no difference.", "OR"),
            T(
                "mean-difference",
                "mean difference",
                "Difference of means in the unit of the measure; 0 is no difference.",
                "MD",
                "WMD",
                "weighted mean difference"
            ),
            T(
                "standardized-mean-difference",
                "standardised mean difference",
                "Difference of means in standard deviations; 0 is no difference.",
                "SMD",
                "Hedges g",
                "Cohen d"
            ),
            T("risk-difference", "risk difference", "Difference of shares; 0 is no difference.", "RD", "absolute risk reduction"),
            T("pooled-proportion", "pooled proportion", "A share pooled over several studies, 0 to 1; it compares nothing.", "pooled rate"),
            T("hazard-ratio", "hazard ratio", "Rates over time divided by each other; 1 is no difference.", "HR")
        );

    /// <summary>Grades of the ASIA Impairment Scale.</summary>
    public static Vocabulary AisGrade { get; } = new(
        "ais-grade",
        "ASIA Impairment Scale of spinal cord injury; some early series used the Frankel scale, whose grades are close to it.",
        T("A", "AIS A", "Complete: nothing is felt or moved in the lowest sacral segments.", "complete injury"),
        T("B", "AIS B", "Sensory incomplete: something is felt below the level, lowest sacral segments included, nothing is moved.", "sensory incomplete"),
        T("C", "AIS C", "Motor incomplete: most key muscles below the level are too weak to lift against gravity.", "motor incomplete"),
        T("D", "AIS D", "Motor incomplete: at least half of the key muscles below the level lift against gravity.", "motor useful"),
        T("E", "AIS E", "Normal on testing in someone who had deficits.", "normal"));

    /// <summary>What a p value is printed as.</summary>
    public static Vocabulary PRelation { get; } = new(
        "p-relation",
        "How a source prints a p value: a number, or a bound.",
        T("=", "is", "The p value is the number."),
        T("<", "below", "The p value is below the number."),
        T(">", "above", "The p value is above the number."));

    /// <summary>Which events a count of harm holds.</summary>
    public static Vocabulary Relatedness { get; } = new(
        "relatedness",
        "Which events a result on harm counts. The three are never pooled together.",
        T("any", "any cause", "Every event, whatever its cause."),
        T("related", "related", "Only events attributed to the cells, the procedure or the immunosuppression."),
        T("not-stated", "not stated", "The source does not say which."));

    /// <summary>Which people of an arm were counted.</summary>
    public static Vocabulary SelectedPeople { get; } = new(
        "selected-people",
        "Why the people counted are not the whole arm; such a result is never the arm's.",
        T("improvers-only", "improvers only", "Those who improved."),
        T("completers-only", "completers only", "Those who came back."),
        T("subgroup", "subgroup", "A part named in subgroup, definition or note."),
        T("interim", "interim", "The first ones treated."));

    /// <summary>Which way is better.</summary>
    public static Vocabulary MeasureDirection { get; } = new(
        "measure-direction",
        "Which way a measure moves when a person gets better.",
        T("higher-is-better", "higher is better", "More points mean better."),
        T("lower-is-better", "lower is better", "Fewer points mean better."));
}
