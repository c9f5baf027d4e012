using System.Text.Json;
using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Results;

/// <summary>One result among what it has to agree with.</summary>
internal sealed class ResultContext
{
    private readonly JsonElement _facts;
    private readonly RecordFindings _findings;
    private readonly string _pointer;

    public ResultContext(Study study, JsonElement facts, int index, KnownMeasures measures, RecordFindings findings)
    {
        Study = study;
        Result = study.Results[index];
        Measures = measures;
        Measure = measures.Find(Result.Measure);
        Arm = Result.Arm is { } id ? study.Arms.FirstOrDefault(arm => arm.Id == id) : null;
        _facts = facts.GetProperty("results"u8)[index];
        _findings = findings;
        _pointer = JsonPointer.Of("results", index);
    }

    public Study Study { get; }

    public Result Result { get; }

    public KnownMeasures Measures { get; }

    /// <summary>Null if the measure is not known.</summary>
    public Measure? Measure { get; }

    /// <summary>Null if the result has no arm or names one that is not there.</summary>
    public Arm? Arm { get; }

    /// <summary>People in the arm; null if unknown.</summary>
    public int? ArmSize => Arm?.N;

    /// <summary>Length of the scale; null if the measure has none.</summary>
    public double? ScaleLength => Measure?.Scale is { Min: { } min, Max: { } max } ? max - min : null;

    public void Add(DefectKind kind, string property, FormattableString detail) =>
        _findings.Add(kind, property.Length == 0 ? _pointer : $"{_pointer}/{property}", detail);

    /// <summary>The digits of a property; null if it is not there or not plainly printed.</summary>
    public PrintedNumber? Printed(string property) => _facts.TryGetProperty(property, out var token) ? PrintedNumber.Read(token.GetRawText()) : null;

    /// <summary>True when the definition has a word.</summary>
    public bool Says(string word) => Result.Definition?.Contains(word, StringComparison.Ordinal) == true;
}
