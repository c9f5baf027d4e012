using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.EvidenceMap;

/// <summary>What is asked of an evidence map.</summary>
/// <param name="Rows">The first field.</param>
/// <param name="Columns">The second field.</param>
/// <param name="Most">Most values of each field.</param>
/// <param name="Selection">Which studies.</param>
/// <param name="Canonical">The question as a query string.</param>
internal sealed record EvidenceMapRequest(IndexField Rows, IndexField Columns, int Most, StudySelection Selection, string Canonical)
{
    private const int MostValues = 200;
    private const int DefaultValues = 40;

    private static readonly List<string> Names = [.. Listings.Studies.Faceted.Select(one => one.Name)];

    /// <summary>The parameters beside the filters of studies.</summary>
    public static IReadOnlyList<ListParameter> Own { get; } =
    [
        new("rows", "The field of the rows; it must be given.", "tissue", Names),
        new("cols", "The field of the columns; it must be given, and must differ from rows.", "measure", Names),
        new("limit", $"Most values of each field, the most frequent; 1 to {MostValues}.", "40"),
    ];

    /// <summary>Reads it, or says what does not fit.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="address">Of which address.</param>
    /// <param name="more">Parameters that the address takes beside, which are no part of the question.</param>
    public static OrProblem<EvidenceMapRequest> Read(IQueryCollection query, string address, params IReadOnlyList<string> more)
    {
        if (QueryParameters.Check(query, address, [.. Own.Select(one => one.Name), .. StudySelection.Parameters, .. more]) is { } problem)
        {
            return problem;
        }

        var (rows, columns) = (Field(query, "rows"), Field(query, "cols"));
        var (most, selection) = (QueryParameters.Number(query, "limit", 1, MostValues, DefaultValues), StudySelection.Read(query));
        if ((rows.Problem ?? columns.Problem ?? most.Problem ?? selection.Problem) is { } wrong)
        {
            return wrong;
        }

        if (rows.Value == columns.Value)
        {
            return ProblemKinds.InvalidValue.Because($"'rows' and 'cols' are both '{rows.Value!.Name}'.",
                "Name two different fields.") with { Parameter = "cols", Allowed = Names };
        }

        return new EvidenceMapRequest(rows.Value!, columns.Value!, most.Value, selection.Value!, QueryText.Of(ListQueryReader.Given(query)).Text);
    }

    /// <summary>The list of the studies of a cell.</summary>
    public string Url(string row, string column) => "/v1/studies" + QueryText.Of(
        Selection.Given.Where(given => given.Key != Rows.Name && given.Key != Columns.Name)
            .Append(KeyValuePair.Create(Rows.Name, ValueText.Write(row)))
            .Append(KeyValuePair.Create(Columns.Name, ValueText.Write(column)))).Text;

    private static OrProblem<IndexField> Field(IQueryCollection query, string name)
    {
        var given = query[name].ToString();
        return Listings.Studies.Faceted.FirstOrDefault(field => field.Name == given) is { } field
            ? field
            : ProblemKinds.InvalidValue.Because(given.Length == 0 ? $"'{name}' is missing." : $"'{name}' is '{ListQueryReader.Short(given)}'.",
                $"It takes a field that studies can be counted by: {string.Join(", ", Names)}.") with { Parameter = name,
                    DidYouMean = SearchText.Nearest(given, Names), Allowed = Names };
    }
}
