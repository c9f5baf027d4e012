namespace Evidence.Core.Exports;

/// <summary>
/// The codes that are used, each looked up in the code systems of R5. What has no code that means exactly the same is written as text.
/// </summary>
internal static class FhirCodes
{
    private const string Role = "http://terminology.hl7.org/CodeSystem/variable-role";
    private const string Statistic = "http://terminology.hl7.org/CodeSystem/statistic-type";
    private const string Attribute = "http://terminology.hl7.org/CodeSystem/attribute-estimate-type";
    private const string StudyDesign = "http://hl7.org/fhir/study-design";

    public static readonly FhirCode Population = new(Role, "population", "population");
    public static readonly FhirCode Exposure = new(Role, "exposure", "exposure");
    public static readonly FhirCode ReferenceExposure = new(Role, "referenceExposure", "reference exposure");
    public static readonly FhirCode MeasuredVariable = new(Role, "measuredVariable", "measured variable");

    public static readonly FhirCode Proportion = new(Statistic, "C44256", "Proportion");
    public static readonly FhirCode Count = new(Statistic, "C25463", "Count");
    public static readonly FhirCode Mean = new(Statistic, "C53319", "Mean");

    public static readonly FhirCode ConfidenceInterval = new(Attribute, "C53324", "Confidence interval");
    public static readonly FhirCode PValue = new(Attribute, "C44185", "P-value");
    public static readonly FhirCode StandardDeviation = new(Attribute, "C53322", "Standard deviation");
    public static readonly FhirCode StandardError = new(Attribute, "0000037", "Standard error of the mean");
    public static readonly FhirCode ISquared = new(Attribute, "0000420", "I-squared");

    public static readonly FhirCode Periodical = new("http://hl7.org/fhir/published-in-type", "D020492", "Periodical");
    public static readonly FhirCode PrimaryTitle = new("http://hl7.org/fhir/title-type", "primary", "Primary title");
    public static readonly FhirCode Retracted = new("http://hl7.org/fhir/cited-artifact-status-type", "retracted", "Retracted");
    public static readonly FhirCode AuthorString = new("http://hl7.org/fhir/contributor-summary-type", "author-string", "Author string");

    private static readonly Dictionary<string, FhirCode> Effects = new(StringComparer.Ordinal)
    {
        ["risk-ratio"] = new(Statistic, "C93152", "Relative Risk"),
        ["odds-ratio"] = new(Statistic, "C16932", "Odds Ratio"),
        ["hazard-ratio"] = new(Statistic, "C93150", "Hazard Ratio"),
        ["mean-difference"] = new(Statistic, "0000457", "Mean Difference"),
        ["standardized-mean-difference"] = new(Statistic, "0000100", "Standardized Mean Difference"),
        ["risk-difference"] = new(Statistic, "0000424", "Risk Difference"),
        ["pooled-proportion"] = Proportion,
    };

    private static readonly Dictionary<string, FhirCode> Designs = new(StringComparer.Ordinal)
    {
        ["randomized-controlled-trial"] = new(StudyDesign, "SEVCO:01003", "randomized assignment"),
        ["non-randomized-controlled-trial"] = new(StudyDesign, "SEVCO:01005", "Non-randomized assignment"),
        ["case-series"] = new(StudyDesign, "SEVCO:01016", "Uncontrolled cohort design"),
        ["single-arm-trial"] = new(StudyDesign, "SEVCO:01016", "Uncontrolled cohort design"),
        ["cohort"] = new(StudyDesign, "SEVCO:01002", "Observational research"),
        ["natural-history"] = new(StudyDesign, "SEVCO:01002", "Observational research"),
        ["epidemiology"] = new(StudyDesign, "SEVCO:01022", "Population-based design"),
    };

    /// <summary>The code of a term of the vocabulary <c>effect</c>; null if there is none.</summary>
    public static FhirCode? Effect(string effect) => Effects.GetValueOrDefault(effect);

    /// <summary>The code of a term of the vocabulary <c>design</c>; null if there is none.</summary>
    public static FhirCode? Design(string design) => Designs.GetValueOrDefault(design);
}
