using System.Text.Json;
using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Results;
using Evidence.Core.Sources;

namespace Evidence.Core.Studies;

/// <summary>What must hold within one study: numbers of people, years, ids, and every result.</summary>
internal static class StudyRules
{
    /// <summary>Finds every defect and note of a study whose shape is right.</summary>
    /// <param name="study">The study.</param>
    /// <param name="facts">Its tokens, for the printed digits.</param>
    /// <param name="measures">The outcome measures known.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(Study study, JsonElement facts, KnownMeasures measures, RecordFindings findings)
    {
        if (study.Analysed > study.Enrolled)
        {
            findings.Add(Defects.AnalysedAboveEnrolled, "/analysed", $"{study.Analysed} analysed, {study.Enrolled} enrolled");
        }

        if (study.PublicationYear < study.StartYear)
        {
            findings.Add(Defects.PublishedBeforeStart, "/publicationYear", $"published {study.PublicationYear}, started {study.StartYear}");
        }

        if (study.Design == "registration-only" && study.Results.Count > 0)
        {
            findings.Add(Defects.RegistrationWithResults, "/results", $"{study.Results.Count} results");
        }

        CheckPeople(study, findings);
        PublicationRules.Check(study.Publications, study.PublicationYear, findings);
        CheckArms(study, findings);
        CheckResults(study, facts, measures, findings);
    }

    private static void CheckPeople(Study study, RecordFindings findings)
    {
        ArmRules.Check(study.Population?.AgeMonths, "/population/ageMonths", findings);
        if (study.Population is { GmfcsRange: { Count: > 0 } levels } && (levels.Count != 2 || Place(levels[0]) > Place(levels[1])))
        {
            findings.Add(Defects.LowAboveHigh, "/population/gmfcsRange", $"the lowest and the highest level, not {string.Join(' ', levels)}");
        }

        if (study.RegisteredDesign == "registration-only")
        {
            findings.Add(Defects.MisplacedProperty, "/registeredDesign", $"it is the design of the study that was registered");
        }

        if (study.Population is { Aetiology: "non-traumatic", Chronicity: not null })
        {
            findings.Add(Defects.MisplacedProperty, "/population/chronicity", $"chronicity counts from an injury; a non-traumatic lesion has none");
        }

        static int Place(string level) => Vocabularies.Vocabularies.GmfcsLevel.Terms.TakeWhile(term => term.Value != level).Count();
    }

    private static void CheckArms(Study study, RecordFindings findings)
    {
        long people = 0;
        for (var i = 0; i < study.Arms.Count; i++)
        {
            people += study.Arms[i].N ?? 0;
            ArmRules.Check(study, i, findings);
            if (HasEarlier(study.Arms, i, static arm => arm.Id))
            {
                findings.Add(Defects.RepeatedId, $"/arms/{i}/id", $"arm {study.Arms[i].Id} stands twice");
            }
        }

        if (people > study.Enrolled && !AcceptedException.Covers(study.Id, null, Defects.ArmsAboveEnrolled))
        {
            findings.Add(Defects.ArmsAboveEnrolled, "/arms", $"the arms add to {people}, enrolled {study.Enrolled}");
        }
    }

    private static void CheckResults(Study study, JsonElement facts, KnownMeasures measures, RecordFindings findings)
    {
        for (var i = 0; i < study.Results.Count; i++)
        {
            if (HasEarlier(study.Results, i, static result => result.Id))
            {
                findings.Add(Defects.RepeatedId, $"/results/{i}/id", $"result {study.Results[i].Id} stands twice");
            }

            ResultRules.Check(new(study, facts, i, measures, findings));
        }
    }

    private static bool HasEarlier<T>(IReadOnlyList<T> list, int index, Func<T, string> id)
    {
        for (var i = 0; i < index; i++)
        {
            if (id(list[i]) == id(list[index]))
            {
                return true;
            }
        }

        return false;
    }
}
