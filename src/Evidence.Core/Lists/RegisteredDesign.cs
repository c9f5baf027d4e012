using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>
/// What <c>registered=true</c> does: where a design is asked for, one that a registry or protocol states counts like that of the study, and the
/// answer says how many came by it.
/// </summary>
public static class RegisteredDesign
{
    private const string Own = "design";
    private const string Any = "anyDesign";

    /// <summary>Whether the records of a list have both.</summary>
    public static bool IsOf(Listing listing) => Find(listing, Own) is not null && Find(listing, Any) is not null;

    /// <summary>The field that is counted and compared instead of another.</summary>
    public static IndexField Read(Listing listing, IndexField field) => field.Name == Own ? Find(listing, Any) ?? field : field;

    /// <summary>The condition with registered designs; it keeps the name of its parameter.</summary>
    public static Condition Read(Listing listing, Condition condition) => Replaced(condition, field => Read(listing, field));

    /// <summary>The name of the parameter that asks for a field.</summary>
    public static string ParameterOf(ListQuestion question, IndexField field)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Registered && field.Name == Any ? Own : field.Name;
    }

    /// <summary>What the reader of a list must know: how many records came, or went, by their registered design.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="index">Its index.</param>
    /// <param name="question">What is asked; null is returned unless it takes registered designs.</param>
    /// <param name="found">What the words found; null without words.</param>
    public static QuestionNote? Note(Listing listing, RecordIndex index, ListQuestion question, RowSet? found)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!question.Registered)
        {
            return null;
        }

        var note = new QuestionNote(ListParameters.Registered.Name, "true");
        if (!question.Conditions.Any(IsOfDesign))
        {
            return note with { Says = "No design is asked for, so it changes no record that is found; with facet=design both are counted." };
        }

        var with = Selection.Rows(index, question.Conditions, found);
        var without = Selection.Rows(
            index,
            [.. question.Conditions.Select(one => Replaced(one, field => field.Name == Any ? Find(listing, Own)! : field))],
            found
        );
        var (more, fewer) = (with.Without(without).Count(), without.Without(with).Count());
        var left = fewer > 0 ? $", and {fewer} were left out by it" : "";
        return note with
        {
            Says =
                $"{more} of these {with.Count()} came by the design that a registry or protocol states{left}; "
                + "the others by the design of the study itself.",
            ByRegistration = more,
        };
    }

    private static bool IsOfDesign(Condition condition) =>
        (condition.Filter.Name == Own && condition.Filter.Field.Name == Any) || condition.Alternatives.Any(IsOfDesign);

    private static Condition Replaced(Condition condition, Func<IndexField, IndexField> field) => condition.Filter.Kind == FilterKind.Either
        ? condition with { Alternatives = [.. condition.Alternatives.Select(one => Replaced(one, field))] }
        : condition.Filter.Name == Own ? condition with { Filter = condition.Filter with { Field = field(condition.Filter.Field) } } : condition;

    private static IndexField? Find(Listing listing, string name) => listing.Fields.FirstOrDefault(field => field.Name == name);
}
