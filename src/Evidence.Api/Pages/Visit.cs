using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Microsoft.AspNetCore.Http.Extensions;

namespace Evidence.Api.Pages;

/// <summary>One request for a page: what it gives, and what the API is asked for it.</summary>
internal sealed class Visit(HttpContext context, OwnApi api, Settings settings, IReadOnlyDictionary<string, string> given, string path)
{
    /// <summary>The most records of a list that one page shows.</summary>
    public const int Most = 50;

    private readonly List<string> _asked = [];

    /// <summary>The first answer that refused, if the page cannot do without it.</summary>
    public OwnAnswer? Refused { get; private set; }

    /// <summary>What the address or the form gives; empty values are left out.</summary>
    public IReadOnlyDictionary<string, string> Given => given;

    /// <summary>Public address of the service without a slash at the end.</summary>
    public string Site => settings.Site;

    /// <summary>Who is told of each member of an answer that a view reads; null for nobody.</summary>
    public Action<string, string>? Told { get; init; }

    /// <summary>The release that is asked; null where nothing was imported yet.</summary>
    public Core.Releases.Release? Release { get; init; }

    /// <summary>A given value; empty where there is none.</summary>
    public string Of(string name) => given.GetValueOrDefault(name) ?? "";

    /// <summary>A part of the path as it was given.</summary>
    public string Part(string name) => context.Request.RouteValues[name] as string ?? "";

    /// <summary>Refuses the page with a problem.</summary>
    public void Refuse(Problem problem)
    {
        var body = ProblemResult.Body(problem, context.Request.Path, RequestId.Of(context));
        Refused ??= new OwnAnswer(problem.Kind.Status, path, "application/problem+json", "", body);
    }

    /// <summary>An identifier in the path, ready for an address.</summary>
    public string Id => Uri.EscapeDataString(context.Request.RouteValues["id"] as string ?? "");

    /// <summary>Asks the API; a refusal becomes the page.</summary>
    public async Task<Node> Ask(string address)
    {
        var answer = await api.AskAsync(context, address);
        _asked.Add(address);
        Refused ??= answer.Status >= 400 ? answer : null;
        return Read(answer);
    }

    /// <summary>Asks the API for what the page can do without.</summary>
    public async Task<Node> Try(string address)
    {
        var answer = await api.AskAsync(context, address);
        if (answer.Status >= 400)
        {
            return default;
        }

        _asked.Add(address);
        return Read(answer);
    }

    /// <summary>A drawing of the API, which the page shows by its address; null where there is none.</summary>
    public async Task<Drawing?> Draw(string address)
    {
        if (address.Length == 0 || await api.AskAsync(context, address) is not { Status: < 400 } drawn)
        {
            return null;
        }

        var narrow = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{PlotWidth.Name}={PlotWidth.Narrow}";
        return Drawing.Read(address, drawn.Bytes.Span) with
        {
            Narrow = await api.AskAsync(context, narrow) is { Status: < 400 } small ? Drawing.Read(narrow, small.Bytes.Span) : null,
        };
    }

    /// <summary>Sends something to the API; a refusal becomes the page.</summary>
    public async Task<Node> Send(string address, string type, string body)
    {
        var answer = await api.AskAsync(context, address, (type, Encoding.UTF8.GetBytes(body)));
        if (_asked.Count == 0)
        {
            // what is sent can be asked again with its body only: it is named where the page is about it
            _asked.Add(address);
        }

        Refused ??= answer.Status >= 400 ? answer : null;
        Raw ??= Of("as") == "json" ? answer : null;
        return Read(answer);
    }

    /// <summary>The same in another form, which the page can do without.</summary>
    public async Task<Node> SendFor(string accept, string address, string type, string body)
    {
        var answer = await api.AskAsync(context, address, (type, Encoding.UTF8.GetBytes(body)), accept);
        return answer.Status < 400 ? Node.Of(answer) : default;
    }

    /// <summary>The answer that was sent for, when it shall go out as it is: for "as=json".</summary>
    public OwnAnswer? Raw { get; private set; }

    /// <summary>A list of the API with the page's own filters, its counts and fifty records a page.</summary>
    public Task<Node> List(string name, string facets = "", string sort = "") => Ask(ListAddress(name, facets, sort, Most));

    /// <summary>The page with what all pages have.</summary>
    public Page Page(string title, Node main, params (string Name, Node Value)[] more) => new(title)
    {
        Path = path,
        Site = settings.Site,
        Main = main,
        More = more.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal),
        Given = given,
        Asked = _asked,
        Release = Release,
    };

    private Node Read(OwnAnswer answer) => Node.Of(answer, Told is null || answer.Status >= 400 ? null : place => Told(answer.Address, place));

    private string ListAddress(string name, string facets, string sort, int limit)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in given.Where(static one => one.Key is not ("facet" or "limit" or "columns")))
        {
            query.Add(key, value);
        }

        if (facets.Length > 0)
        {
            query.Add("facet", facets);
        }

        if (sort.Length > 0 && Of("sort").Length == 0)
        {
            query.Add("sort", sort);
        }

        query.Add(
            "limit",
            given.GetValueOrDefault("limit") is { } asked && int.TryParse(asked, out var most) && most < limit
                ? asked
                : limit.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        return $"/v1/{name}{query.ToQueryString()}";
    }
}
