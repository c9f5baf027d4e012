using Evidence.Core.Lists;
using Evidence.Core.Search;

namespace Evidence.Core.Exports;

/// <summary>What is asked of a list when all of it is wanted in a format: a question without pages, and how tables are written.</summary>
/// <param name="Question">Which records in which order.</param>
/// <param name="Query">The parameters as given, in the order of their names.</param>
/// <param name="Csv">How tables are written.</param>
public sealed record ExportQuestion(ListQuestion Question, QueryText Query, CsvOptions Csv)
{
    /// <summary>All of a list, in the order of ids.</summary>
    public static ExportQuestion Everything(Listing listing) => new(new ListQuestion { Conditions = listing.Always }, QueryText.Empty, CsvOptions.Plain);

    /// <summary>One record of a list.</summary>
    public static ExportQuestion One(Listing listing, string id) =>
        new(
            new ListQuestion { Conditions = [.. listing.Always, Condition.Of(listing.FiltersByName["id"], id)] },
            QueryText.Of([KeyValuePair.Create("id", id)]),
            CsvOptions.Plain
        );

    /// <summary>The parameters that an export of a list in a format takes.</summary>
    public static IReadOnlyList<string> Parameters(Listing listing, ExportFormat format) =>
        format.IsTable ? [.. listing.QuestionParameters, ListParameters.Labels.Name, ListParameters.ByteOrderMark.Name] : listing.QuestionParameters;

    /// <summary>Reads it. Nothing is ignored: what an export does not take is refused.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="format">The format.</param>
    /// <param name="address">What is asked, for messages.</param>
    /// <param name="given">Names and values.</param>
    /// <param name="question">What was read.</param>
    /// <returns>Why a parameter is refused; null when none is.</returns>
    public static Refusal? Read(
        Listing listing,
        ExportFormat format,
        string address,
        IReadOnlyCollection<KeyValuePair<string, string>> given,
        out ExportQuestion question
    )
    {
        question = Everything(listing);
        foreach (var same in given.GroupBy(static one => one.Key, StringComparer.Ordinal))
        {
            if (Check(listing, format, address, same.Key, same.Count(), same.First().Value) is { } refusal)
            {
                return refusal;
            }
        }

        if (QuestionReader.Read(listing, given, out var asked) is { } wrong)
        {
            return wrong;
        }

        var values = given.ToDictionary(StringComparer.Ordinal);
        if (Switch(ListParameters.Labels, values, out var labels) is { } wrongLabels)
        {
            return wrongLabels;
        }

        if (Switch(ListParameters.ByteOrderMark, values, out var mark) is { } wrongMark)
        {
            return wrongMark;
        }

        question = new ExportQuestion(asked, QueryText.Of(given), new CsvOptions(labels, mark));
        return null;
    }

    private static Refusal? Check(Listing listing, ExportFormat format, string address, string name, int times, string value) =>
        QuestionReader.Check(address, Parameters(listing, format), name, times, value) is not { } refusal ? null
        : refusal.Kind == RefusalKind.UnknownParameter && ListParameters.All.Any(one => one.Name == name)
            ? refusal with
            {
                Hint = $"An export is everything that is found, whole and in order: leave '{name}' out, or ask for pages at /v1/{listing.Name}.",
                DidYouMean = null,
            }
        : refusal.Kind == RefusalKind.UnknownParameter && (name == ListParameters.Labels.Name || name == ListParameters.ByteOrderMark.Name)
            ? refusal with
            {
                Hint = "Only tables have it: csv, metafor.",
                DidYouMean = null,
            }
        : refusal;

    private static Refusal? Switch(ListParameter parameter, Dictionary<string, string> values, out bool on)
    {
        on = values.TryGetValue(parameter.Name, out var value) && value == "true";
        return value is null ? null : QuestionReader.Choice(parameter, value);
    }
}
