using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>Kinds of sources.</summary>
    public static Vocabulary SourceKind { get; } = new(
        "source-kind",
        "What kind of document a source is.",
        T("broker-page", "broker page", "A page of a company that brings patients to clinics for a fee.", "medical tourism page"),
        T("clinic-page", "clinic page", "A page of a clinic that treats."),
        T("journal-article", "journal article", "An article in a scholarly journal."),
        T("press-release", "press release", "A release of an institution or company."),
        T("news", "news", "A news item."),
        T("regulator-page", "regulator page", "A page of an authority."));

    /// <summary>What a claim is made of.</summary>
    public static Vocabulary Stream { get; } = new(
        "stream",
        "What a claim is made of: each stream is judged by its own means.",
        T("trial-evidence", "trial evidence", "It names or describes a study's figures."),
        T("provider-assertion", "provider's own assertion", "The provider speaks of itself or of what the treatment does."),
        T("regulatory", "regulatory", "It speaks of law, approval or authorities."),
        T("price", "price", "It states what something costs."),
        T("safety", "safety", "It speaks of risks and side effects."),
        T("background", "background", "It explains the condition, the cells or the field."),
        T("advice", "advice", "It tells the reader what to do."));

    /// <summary>Verdicts on claims.</summary>
    public static Vocabulary Verdict { get; } = new(
        "verdict",
        "What was found about a claim.",
        T("supported", "supported", "What was read says the same."),
        T("partly-supported", "partly supported", "Part of it is borne out; the rest is not, or not as said."),
        T("overstated", "overstated", "It says more than the evidence bears."),
        T("contradicted", "contradicted", "What was read says otherwise."),
        T("misattributed", "misattributed", "The figure exists, but not where or of whom it is said."),
        T("unverifiable", "unverifiable", "Nothing that was read could decide it; the reason says why."),
        T("not-checkable", "not checkable", "It is a judgement, a promise or too vague to be checked."));

    /// <summary>Why a claim could not be decided.</summary>
    public static Vocabulary Reason { get; } = new(
        "reason",
        "Why a claim is unverifiable.",
        T("no-denominator", "no denominator", "A count or a success is given without how many were treated."),
        T("no-source-found", "no source found", "Nothing published was found that bears on it."),
        T("out-of-scope", "out of scope", "It is about a disease or treatment that this knowledge base does not hold."),
        T("window-unknown", "window unknown", "Time since injury or follow-up is missing, so there is nothing to compare with."),
        T("conflicting", "conflicting", "The sources disagree."),
        T("provider-private", "provider's private records", "Only the provider's own records could show it."),
        T("primary-not-read", "primary source not read", "A primary source exists but could not be read."));

    /// <summary>What a ground is.</summary>
    public static Vocabulary GroundKind { get; } = new(
        "ground-kind",
        "What a verdict rests on beside studies and harms.",
        T("page", "the same page", "A line of the page that makes the claim, or of another."),
        T("regulator", "regulator", "A statement or action of an authority or learned society."),
        T("source", "source", "A release, article or page on record."),
        T("claim", "claim", "Another claim on record."));

    /// <summary>What evidence does to a claim.</summary>
    public static Vocabulary Relation { get; } = new(
        "relation",
        "What a piece of evidence does to the assertion.",
        T("supports", "supports", "It says the same."),
        T("contradicts", "contradicts", "It says otherwise."),
        T("context", "context", "It helps to read the assertion and decides nothing."));

    /// <summary>Kinds of quantities.</summary>
    public static Vocabulary QuantityKind { get; } = new(
        "quantity-kind",
        "Which number a claim states.",
        T("fraction", "fraction", "So many of so many people."),
        T("percent", "percentage", "A percentage, 0 to 100."),
        T("count", "count", "A number of things or people."),
        T("money", "money", "A price or a range of prices."),
        T("duration", "duration", "A length of time."),
        T("dose", "dose", "An amount given, mostly of cells."),
        T("age", "age", "An age or a range of ages."),
        T("year", "year", "A calendar year."));

    /// <summary>Quantifiers of an assertion.</summary>
    public static Vocabulary Quantifier { get; } = new(
        "quantifier",
        "How many people an assertion speaks of when it gives no number.",
        T("all", "all", "Everyone."),
        T("most", "most", "More than half."),
        T("none", "none", "Nobody."));

    /// <summary>Kinds of providers.</summary>
    public static Vocabulary ProviderKind { get; } = new(
        "provider-kind",
        "What a provider is.",
        T("clinic", "clinic", "Treats people."),
        T("hospital", "hospital", "Treats people and keeps them in beds."),
        T("laboratory", "laboratory", "Makes or processes cells."),
        T("broker", "broker", "Brings people to clinics.", "facilitator", "medical tourism company"));

    /// <summary>Red flags.</summary>
    public static Vocabulary RedFlag { get; } = new(
        "red-flag",
        "Ways of selling that should make a reader careful.",
        T("guarantee", "guarantee", "It promises an outcome."),
        T("cure", "cure", "It promises a cure or reversal."),
        T("safety-overclaim", "safety overclaim", "It claims safety without limits, or an approval that is not there."),
        T("efficacy-overclaim", "efficacy overclaim", "It claims more effect than is known."),
        T("testimonial-as-evidence", "story as evidence", "It offers a person's story as proof."),
        T("urgency-or-sales", "urgency or sales", "It presses or discounts."),
        T("celebrity", "celebrity", "It points at famous people."),
        T("unsupported-percentage", "unsupported percentage", "It gives a rate without saying of whom."),
        T("downplays-risk", "downplays risk", "It makes risks small or names none."),
        T("miracle-language", "miracle language", "It speaks of miracles, breakthroughs and revolutions."));
}
