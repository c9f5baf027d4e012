using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Synthesis;

/// <summary>
/// A result on the wire, member by member, until its kind is known. Kinds that a synthesis cannot use keep only what names them, so that the funnel can count them.
/// </summary>
internal sealed class StoredResult
{
    private static readonly Dictionary<string, Func<StoredResult, Result>> Kinds = new(StringComparer.Ordinal)
    {
        [RespondersResult.Name] = static one => one.Common(new RespondersResult { Id = "", Measure = "", Events = one._events ?? 0, Total = one._total ?? 0 }),
        [TransitionsResult.Name] = static one => one.Common(new TransitionsResult { Id = "", Measure = "", Transitions = one._transitions, Partial = one._partial }),
        [ProportionResult.Name] = static one => one.Common(new ProportionResult { Id = "", Measure = "", Value = one._value ?? 0, N = one._n }),
        [MeanChangeResult.Name] = static one => one.Common(new MeanChangeResult { Id = "", Measure = "", Mean = one._mean ?? 0, Sd = one._sd, Se = one._se, CiLow = one._ciLow, CiHigh = one._ciHigh, N = one._n }),
        [BeforeAfterResult.Name] = static one => one.Common(new BeforeAfterResult { Id = "", Measure = "", Before = one._before ?? 0, After = one._after ?? 0, N = one._n }),
        [EffectResult.Name] = static one => one.Common(new EffectResult { Id = "", Measure = "", Effect = one._effect, Value = one._value ?? 0, CiLow = one._ciLow, CiHigh = one._ciHigh, Level = one._level, Arms = one._arms }),
        [DistributionResult.Name] = static one => one.Common(new DistributionResult { Id = "", Measure = "", Counts = new Dictionary<string, int>() }),
        [MeasurementResult.Name] = static one => one.Common(new MeasurementResult { Id = "", Measure = "", Unit = "" }),
    };

    private string _id = "", _kind = "", _measure = "", _effect = "";
    private string? _arm, _timepoint, _subgroup, _definition;
    private double? _months, _value, _mean, _sd, _se, _ciLow, _ciHigh, _before, _after, _level;
    private int? _events, _total, _n;
    private bool? _computed, _partial;
    private List<Transition> _transitions = [];
    private List<string> _arms = [];

    /// <summary>The result the reader stands on, or null when it is of another measure or of no known kind.</summary>
    public static Result? Read(ref Utf8JsonReader json, string measure)
    {
        var (result, isOther) = (new StoredResult(), false);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberNames<EvidenceMember>.Of(ref json);
            isOther |= member == EvidenceMember.Measure && !json.ValueTextEquals(measure);
            if (isOther)
            {
                json.Skip();
            }
            else
            {
                result.Take(member, ref json);
            }
        }

        return !isOther && Kinds.TryGetValue(result._kind, out var make) ? make(result) : null;
    }

    private void Take(EvidenceMember member, ref Utf8JsonReader json)
    {
        switch (member)
        {
            case EvidenceMember.Id: _id = json.GetString()!; break;
            case EvidenceMember.Kind: _kind = json.GetString()!; break;
            case EvidenceMember.Measure: _measure = json.GetString()!; break;
            case EvidenceMember.Arm: _arm = json.GetString(); break;
            case EvidenceMember.Timepoint: _timepoint = json.GetString(); break;
            case EvidenceMember.Subgroup: _subgroup = json.GetString(); break;
            case EvidenceMember.Definition: _definition = json.GetString(); break;
            case EvidenceMember.Effect: _effect = json.GetString()!; break;
            case EvidenceMember.Transitions: _transitions = Shifts(ref json); break;
            case EvidenceMember.Arms: _arms = json.Texts(); break;
            default: TakeNumber(member, ref json); break;
        }
    }

    private void TakeNumber(EvidenceMember member, ref Utf8JsonReader json)
    {
        switch (member)
        {
            case EvidenceMember.Months: _months = json.Number(); break;
            case EvidenceMember.Events: _events = json.Whole(); break;
            case EvidenceMember.Total: _total = json.Whole(); break;
            case EvidenceMember.N: _n = json.Whole(); break;
            case EvidenceMember.Value: _value = json.Number(); break;
            case EvidenceMember.Mean: _mean = json.Number(); break;
            case EvidenceMember.Sd: _sd = json.Number(); break;
            case EvidenceMember.Se: _se = json.Number(); break;
            case EvidenceMember.CiLow: _ciLow = json.Number(); break;
            case EvidenceMember.CiHigh: _ciHigh = json.Number(); break;
            case EvidenceMember.Before: _before = json.Number(); break;
            case EvidenceMember.After: _after = json.Number(); break;
            case EvidenceMember.Level: _level = json.Number(); break;
            case EvidenceMember.Partial: _partial = json.TokenType == JsonTokenType.True; break;

            // files call it derived, the wire computed, where derived is an object
            case EvidenceMember.Computed or EvidenceMember.Derived when json.TokenType is JsonTokenType.True or JsonTokenType.False: _computed = json.TokenType == JsonTokenType.True; break;
            default: json.Skip(); break;
        }
    }

    private static List<Transition> Shifts(ref Utf8JsonReader json)
    {
        var cells = new List<Transition>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var (from, to, people) = ("", "", 0);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                switch (MemberNames<EvidenceMember>.Of(ref json))
                {
                    case EvidenceMember.From: from = json.GetString()!; break;
                    case EvidenceMember.To: to = json.GetString()!; break;
                    case EvidenceMember.N: people = json.Whole() ?? 0; break;
                    default: json.Skip(); break;
                }
            }

            cells.Add(new Transition { From = from, To = to, N = people });
        }

        return cells;
    }

    private Result Common(Result result) => result with { Id = _id, Measure = _measure, Arm = _arm, Timepoint = _timepoint, Months = _months, Subgroup = _subgroup, Definition = _definition, Computed = _computed };
}

/// <summary>Reads single values; what is not of the kind asked for is passed over and stays unknown.</summary>
internal static class StoredValues
{
    public static double? Number(this ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number ? json.GetDouble() : Passed<double>(ref json);

    public static int? Whole(this ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number ? json.TryGetInt32(out var whole) ? whole : null : Passed<int>(ref json);

    public static string? Text(this ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        json.Skip();
        return null;
    }

    public static List<string> Texts(this ref Utf8JsonReader json)
    {
        var texts = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(json.GetString() ?? "");
        }

        return texts;
    }

    private static T? Passed<T>(ref Utf8JsonReader json)
        where T : struct
    {
        json.Skip();
        return null;
    }
}
