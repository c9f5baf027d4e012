using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Evidence.Api.Agents;

/// <summary>
/// What an agent can ask. Every tool is an address of the API, answers what it answers, made small, and says where it is from, of which
/// release and under which receipt. Reported experience has a tool of its own; no other tool gives any of it.
/// </summary>
[McpServerToolType]
internal sealed class EvidenceTools(OwnApi api, IHttpContextAccessor accessor, CurrentCatalog current, Settings settings)
{
    private const int MostItems = 10;
    private const string FiltersAre =
        "Further filters as in the API's query strings, e.g. country=JP&year=2015..2020&design=!case-report; what does not exist is refused with what does.";
    private static readonly string[] TrialLists = [.. Listings.All.Where(listing => !listing.IsTestimonial).Select(listing => listing.Name)];

    [McpServerTool(Name = "search_evidence", Title = "Search the trial ledger", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description(
        "Finds studies, results, measures, sources, claims, prices, providers, regulators or harms by words and filters. Trial ledger only: "
            + "never patients' or clinics' reports of experience."
    )]
    public Task<CallToolResult> SearchAsync(
        [Description("The list: studies, results, measures, sources, claims, prices, providers, regulators or harms.")] string list,
        [Description("Words to find; \"quotes\", -word, OR work. Empty for all.")] string words = "",
        [Description(FiltersAre)] string filters = "",
        [Description("How many, 1 to 10.")] int limit = 5,
        CancellationToken cancel = default)
    {
        return TrialLists.Contains(list, StringComparer.Ordinal)
            ? AskAsync($"/v1/{list}", Query(filters, ("q", words), ("limit", Limited(limit))), null, cancel)
            : Task.FromResult(Refused($"There is no list '{list}' in the trial ledger.", TrialLists));
    }

    [McpServerTool(
        Name = "search_testimonials",
        Title = "Search the testimonial ledger",
        ReadOnly = true,
        Idempotent = true,
        Destructive = false,
        OpenWorld = false
    )]
    [Description(
        "Finds what patients are said to have experienced. This is the other ledger: it is never evidence of an effect, must not be counted with trials, and "
            + "each item says what its publisher gains."
    )]
    public Task<CallToolResult> TestimonialsAsync(
        [Description("Words to find. Empty for all.")] string words = "",
        [Description(FiltersAre)] string filters = "",
        [Description("How many, 1 to 10.")] int limit = 5,
        CancellationToken cancel = default) =>
        AskAsync($"/v1/{Listings.Testimonials.Name}", Query(filters, ("q", words), ("limit", Limited(limit))), null, cancel);

    [McpServerTool(
        Name = "get_record",
        Title = "Get one record of the trial ledger",
        ReadOnly = true,
        Idempotent = true,
        Destructive = false,
        OpenWorld = false
    )]
    [Description(
        "One record, whole: facts as they were read, and apart from them what is derived. Long lists are cut; leftOut says where, and the address gives all."
    )]
    public Task<CallToolResult> GetAsync(
        [Description("The list it is of: studies, measures, sources, claims, providers, regulators or harms.")] string list,
        [Description("Its id.")] string id,
        CancellationToken cancel = default)
    {
        string[] lists = [.. Listings.WithRecords.Where(listing => !listing.IsTestimonial).Select(listing => listing.Name)];
        return lists.Contains(list, StringComparer.Ordinal)
            ? AskAsync($"/v1/{list}/{Uri.EscapeDataString(id)}", "", null, cancel)
            : Task.FromResult(Refused($"There are no records to get in '{list}'.", lists));
    }

    [McpServerTool(Name = "check_text", Title = "Check a claim or a page", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description(
        "Checks one sentence against the trial ledger, or reads a page sentence by sentence. The verdict may be that it abstains; "
            + "then say so, with its reason. Testimonials are no grounds of any verdict."
    )]
    public Task<CallToolResult> CheckAsync(
        [Description("The sentence or the text of the page, as it was published.")] string text,
        [Description("True to read a whole page, false to check one sentence.")] bool isPage = false,
        CancellationToken cancel = default
    ) =>
        isPage
            ? AskAsync("/v1/scan", "", (text, "text/plain"), cancel)
            : AskAsync("/v1/check", "", (new JsonObject { ["text"] = text }.ToJsonString(), "application/json"), cancel);

    [McpServerTool(Name = "synthesise", Title = "Pool the studies of a measure", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description(
        "What studies add up to on one measure, in blocks that are never pooled together, with certainty and what is against it. "
            + "A pooled number of studies without controls is no effect of the treatment."
    )]
    public Task<CallToolResult> SynthesiseAsync(
        [Description("The id of the measure, e.g. ais-grade.")] string measure,
        [Description("The condition, e.g. spinal-cord-injury.")] string condition,
        [Description(FiltersAre)] string filters = "",
        CancellationToken cancel = default) =>
        AskAsync("/v1/synthesis", Query(filters, ("measure", measure), ("condition", condition)), null, cancel);

    [McpServerTool(
        Name = "natural_course",
        Title = "What happens without the treatment",
        ReadOnly = true,
        Idempotent = true,
        Destructive = false,
        OpenWorld = false
    )]
    [Description(
        "How many of so many people with an AIS grade would improve by a grade or more without the treatment, from cited cohorts only. "
            + "Set beside any share that improved after a treatment."
    )]
    public Task<CallToolResult> NaturalCourseAsync(
        [Description("How many people were treated.")] int treated,
        [Description("Their AIS grade at the start: A, B, C or D.")] string grade,
        [Description("How old the injury was: acute, subacute or chronic.")] string window,
        CancellationToken cancel = default
    ) =>
        AskAsync(
            "/v1/tools/expected-by-chance",
            Query("", ("treated", treated.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("grade", grade), ("window", window)),
            null,
            cancel
        );

    [McpServerTool(Name = "vocabularies", Title = "What values filters take", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("The values of a field with labels, synonyms and counts; without a name the list of all vocabularies.")]
    public Task<CallToolResult> VocabulariesAsync(
        [Description("The vocabulary, e.g. design, verdict, country. Empty for the list.")] string name = "",
        CancellationToken cancel = default
    ) => name.Length == 0 ? AskAsync("/v1/vocabularies", "", null, cancel) : AskAsync($"/v1/vocabularies/{Uri.EscapeDataString(name)}", "", null, cancel);

    private async Task<CallToolResult> AskAsync(string path, string query, (string Text, string Type)? sent, CancellationToken cancel)
    {
        var context = accessor.HttpContext!;
        cancel.ThrowIfCancellationRequested();
        var (status, _, _, tag, body) = await api.AskAsync(context, path + query, sent is { } text ? (text.Type, Encoding.UTF8.GetBytes(text.Text)) : null);
        var address = settings.Site + path + query;
        var release = current.Now.Release;
        var whole = body.IsEmpty ? null : JsonNode.Parse(body.Span);
        var receipt = whole?["receipt"]?["id"]?.ToString() ?? tag.Trim('"');
        var (answer, leftOut) = SmallAnswer.Of(whole);
        var told = new JsonObject
        {
            ["status"] = status,
            ["from"] = address,
            ["cite"] = $"Evidence knowledge base, release {release?.Number} of {release?.PublishedAt}, {address}",
            ["release"] = release?.Number,
            ["receipt"] = receipt,
            ["answer"] = answer,
        };
        if (leftOut.Count > 0)
        {
            told["leftOut"] = leftOut;
        }

        return Told(told, status >= StatusCodes.Status400BadRequest);
    }

    private static CallToolResult Refused(string detail, IReadOnlyList<string> allowed) =>
        Told(
            new JsonObject
            {
                ["status"] = StatusCodes.Status400BadRequest,
                ["detail"] = detail,
                ["allowed"] = new JsonArray([.. allowed.Select(one => (JsonNode)one)]),
            },
            isError: true
        );

    private static CallToolResult Told(JsonObject answer, bool isError) =>
        new() { Content = [new TextContentBlock { Text = answer.ToJsonString(SmallAnswer.Form) }], IsError = isError };

    private static string Limited(int limit) => Math.Clamp(limit, 1, MostItems).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Query(string filters, params IEnumerable<(string Name, string Value)> own) =>
        QueryText
            .Of([
                .. Microsoft
                    .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filters.TrimStart('?'))
                    .Select(one => KeyValuePair.Create(one.Key, one.Value.ToString())),
                .. own.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Name, one.Value)),
            ])
            .Text;
}
