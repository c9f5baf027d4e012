using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>From addresses of the API to addresses of pages and files.</summary>
public static partial class Links
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The page that shows what an address of the API answers.</summary>
    public static string Page(string address)
    {
        var page = address.StartsWith("/v1/testimonials", StringComparison.Ordinal) ? "/stories" + address["/v1/testimonials".Length..]
            : address.StartsWith("/v1/", StringComparison.Ordinal) ? address["/v1".Length..] : address;
        return PagesOwn().Replace(page, "").TrimEnd('?', '&');
    }

    /// <summary>The file of everything that a list's address finds, in a format.</summary>
    public static string File(string address, string format)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        return cut < 0 ? $"{address}.{format}" : $"{address[..cut]}.{format}{OfPages().Replace(address[cut..], "")}".TrimEnd('?', '&');
    }

    /// <summary>The same page with another value of a parameter.</summary>
    public static string With(Page page, string name, string? value)
    {
        var path = page.Path.IndexOf('?', StringComparison.Ordinal) is var cut and >= 0 ? page.Path[..cut] : page.Path;
        var query = page.Given.Where(one => one.Key != name && one.Key != "cursor").Select(static one => (one.Key, one.Value)).ToList();
        if (value is not null)
        {
            query.Add((name, value));
        }

        return query.Count == 0
            ? path
            : $"{path}?{string.Join('&', query.Select(static one => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}"))}";
    }

    /// <summary>A chosen filter in words.</summary>
    public static string Chip(string name, string value) => value is "true" or "false"
        ? $"{Wording.Field(name)}: {YesOrNo(value)}"
        : $"{Wording.Field(name)}: {string.Join(", ", value.Split(',').Select(one => Core.Vocabularies.PlainWords.Label(name, one)))}";

    /// <summary>What is true or false, as people say it.</summary>
    public static string YesOrNo(string value) => value switch { "true" => "yes", "false" => "no", _ => value };

    /// <summary>The sides of a page of figures.</summary>
    public static IReadOnlyList<(string Name, string Label)> Tabs { get; } =
    [("chart", "Chart"), ("table", "Table"), ("sources", "Sources and what was left out"), ("download", "Download")];

    /// <summary>The side that is asked for, the chart where none is.</summary>
    public static string Tab(Page page) => Tabs.Any(one => one.Name == page.Of("tab")) ? page.Of("tab") : Tabs[0].Name;

    /// <summary>A study's name and title; the title alone where the name is its beginning.</summary>
    public static string StudyTitle(string id, string title) =>
        Wording.Study(id) is var name && title.StartsWith(name.Split('…', '(')[0].Trim(), StringComparison.Ordinal) ? title : $"{name}: {title}";

    /// <summary>Whether a side is the chart.</summary>
    public static bool IsChart(string tab) => tab == Tabs[0].Name || Tabs.All(one => one.Name != tab);

    /// <summary>The page of a record; empty where its kind has none.</summary>
    public static string Record(string kind, string id) => kind switch
    {
        "testimonials" => $"/stories/{Uri.EscapeDataString(id)}",
        "results" => $"/studies/{Uri.EscapeDataString(id.Split('/')[0])}",
        "prices" => $"/claims/{Uri.EscapeDataString(id)}",
        "studies" or "claims" or "measures" or "sources" or "providers" or "harms" or "regulators" => $"/{kind}/{Uri.EscapeDataString(id)}",
        _ => "",
    };

    /// <summary>The page on which a sentence is checked.</summary>
    public static string Check(string text) => $"/check?text={Uri.EscapeDataString(text)}";

    /// <summary>Whether a list's address also gives a table.</summary>
    public static bool HasCsv(string address) => Listed().IsMatch(address);

    /// <summary>An answer as JSON that people can read.</summary>
    public static string Indented(Node answer) => JsonSerializer.Serialize(answer.Value, Readable);

    /// <summary>A text for a shell's single quotes.</summary>
    public static string Shell(string text) => text.Replace("'", "'\\''", StringComparison.Ordinal);

    // a page counts and cuts in its own way
    [GeneratedRegex("(?<=[?&])(?:facet|limit)=[^&]*&?")]
    private static partial Regex PagesOwn();

    [GeneratedRegex("(?<=[?&])(?:facet|limit|cursor|explain|view|total)=[^&]*&?")]
    private static partial Regex OfPages();

    [GeneratedRegex("^/v1/(?:studies|results|measures|sources|claims|prices|providers|regulators|harms|testimonials)(?:$|[?])")]
    private static partial Regex Listed();
}
