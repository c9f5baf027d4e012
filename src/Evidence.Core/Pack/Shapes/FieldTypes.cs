using System.Text.RegularExpressions;
using Evidence.Core.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>The words in which the tables of shapes are written.</summary>
internal static partial class FieldTypes
{
    public static readonly FieldType Words = new TextType();
    public static readonly FieldType Slug = new SlugType();
    public static readonly FieldType Date = new DateType();
    public static readonly FieldType Url = new AddressType(allowsNull: false);
    public static readonly FieldType UrlOrNull = new AddressType(allowsNull: true);
    public static readonly FieldType Number = new NumberType();
    public static readonly FieldType Boolean = new BooleanType();
    public static readonly FieldType People = new IntegerType("whole number", 0, int.MaxValue);
    public static readonly FieldType Cells = new IntegerType("whole number", 0, 1_000_000_000_000_000);
    public static readonly FieldType Year = new IntegerType("year", 1900, 2100);
    public static readonly FieldType Counts = new CountsType();
    public static readonly FieldType Country = new PatternType("country code", Defects.BadCountry, CountryForm(), "EU", "UK", "XX");
    public static readonly FieldType Authority = new PatternType("country code, EU or INT", Defects.BadCountry, AuthorityForm(), "UK", "XX");
    public static readonly FieldType Doi = new PatternType("DOI", Defects.BadIdentifier, DoiForm());
    public static readonly FieldType Pmid = new PatternType("PubMed number", Defects.BadIdentifier, PmidForm());
    public static readonly FieldType Pmcid = new PatternType("PubMed Central number", Defects.BadIdentifier, PmcidForm());

    public static readonly FieldType Quote = new QuoteType(25);
    public static readonly FieldType Orcid = new PatternType("ORCID", Defects.BadIdentifier, OrcidForm());
    public static readonly FieldType Grades = new IntegerType("number of grades", 1, 4);

    public static FieldType Term(Vocabulary vocabulary) => new TermType(vocabulary);

    public static FieldType ListOf(FieldType entry) => new ListType(entry, atLeastOne: false);

    public static FieldType SomeOf(FieldType entry) => new ListType(entry, atLeastOne: true);

    public static FieldType Object(Shape shape) => new ObjectType(shape);

    public static Field Must(string name, FieldType type, string description) => new(name, type, true, description);

    public static Field May(string name, FieldType type, string description) => new(name, type, false, description);

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryForm();

    [GeneratedRegex("^([A-Z]{2}|INT)$")]
    private static partial Regex AuthorityForm();

    [GeneratedRegex(@"^10\.\d{4,9}/\S+$")]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"^[1-9][0-9]{0,8}$")]
    private static partial Regex PmidForm();

    [GeneratedRegex(@"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$")]
    private static partial Regex OrcidForm();

    [GeneratedRegex(@"^PMC[0-9]+$")]
    private static partial Regex PmcidForm();
}
