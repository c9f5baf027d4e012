using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Synthesis;

/// <summary>Reads from the derived part of a study's document, which may be large, the few members that a synthesis needs.</summary>
internal static class StudyDerivedReader
{
    /// <summary>A study of which only what is derived is known.</summary>
    public static SynthesisStudy Read(ref Utf8JsonReader json)
    {
        var study = new SynthesisStudy { Id = "" };
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (MemberNames<EvidenceMember>.Of(ref json))
            {
                case EvidenceMember.Profile: study = study with { Profile = Member(ref json, EvidenceMember.Value).Text }; break;
                case EvidenceMember.Level: study = study with { Level = Member(ref json, EvidenceMember.Value).Number }; break;
                case EvidenceMember.Harms: study = study with { Harms = Member(ref json, EvidenceMember.Status).Text }; break;
                case EvidenceMember.NaturalCourse: study = study with { NaturalCourse = Readings(ref json) }; break;
                default: json.Skip(); break;
            }
        }

        return study;
    }

    // one member of an object, as text or as a whole number
    private static (string? Text, int? Number) Member(ref Utf8JsonReader json, EvidenceMember wanted)
    {
        (string?, int?) found = (null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (MemberNames<EvidenceMember>.Of(ref json) == wanted)
            {
                found = json.TokenType == JsonTokenType.Number ? (null, json.Whole()) : (json.Text(), null);
            }
            else
            {
                json.Skip();
            }
        }

        return found;
    }

    private static List<ArmReading> Readings(ref Utf8JsonReader json)
    {
        var readings = new List<ArmReading>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (MemberNames<EvidenceMember>.Of(ref json) != EvidenceMember.Arms)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                readings.Add(Reading(ref json));
            }
        }

        return readings;
    }

    private static ArmReading Reading(ref Utf8JsonReader json)
    {
        var reading = new ArmReading { Arm = "" };
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (MemberNames<EvidenceMember>.Of(ref json))
            {
                case EvidenceMember.Arm: reading = reading with { Arm = json.GetString()! }; break;
                case EvidenceMember.Word: reading = reading with { Word = json.Text() }; break;
                case EvidenceMember.From: reading = reading with { Result = Member(ref json, EvidenceMember.Result).Text }; break;
                case EvidenceMember.Expectations: reading = reading with { Expectations = Expectations(ref json) }; break;
                case EvidenceMember.Reasons: reading = reading with { Reasons = Reasons(ref json) }; break;
                default: json.Skip(); break;
            }
        }

        return reading;
    }

    private static List<ArmExpectation> Expectations(ref Utf8JsonReader json)
    {
        var expectations = new List<ArmExpectation>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var one = new ArmExpectation("", null, null, null, null, null);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<EvidenceMember>.Of(ref json))
                {
                    case EvidenceMember.Window: one = one with { Window = json.GetString()! }; break;
                    case EvidenceMember.ExpectedLow: one = one with { Low = json.Number() }; break;
                    case EvidenceMember.ExpectedHigh: one = one with { High = json.Number() }; break;
                    case EvidenceMember.AtLeastObservedAtLow: one = one with { AtLeastAtLow = json.Number() }; break;
                    case EvidenceMember.AtLeastObservedAtHigh: one = one with { AtLeastAtHigh = json.Number() }; break;
                    case EvidenceMember.AtMostObservedAtLow: one = one with { AtMostAtLow = json.Number() }; break;
                    default: json.Skip(); break;
                }
            }

            expectations.Add(one);
        }

        return expectations;
    }

    private static List<string> Reasons(ref Utf8JsonReader json)
    {
        var codes = new List<string>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            codes.Add(Member(ref json, EvidenceMember.Code).Text ?? "");
        }

        return codes;
    }
}
