using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Evidence.Api.Agents;

/// <summary>What agents find: tools under /mcp (Model Context Protocol), and a page in words under /llms.txt.</summary>
internal static class AgentEndpoints
{
    private const string Address = "/mcp";

    public static void AddAgents(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddMcpServer(options =>
            {
                options.ServerInfo = new() { Name = "evidence", Title = "Evidence knowledge base", Version = "1" };
                options.ServerInstructions =
                    "Cited studies of cell therapy for spinal cord injury and cerebral palsy, and what pages claim of it. "
                    + "Cite every number with the address and release that came with it. "
                    + "Never mix search_testimonials with anything else: reported experience is no evidence. An answer that abstains or is empty is an answer; "
                    + "say so.";
            })
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithTools<EvidenceTools>();
    }

    /// <summary>Makes the tools and their schemas, which the first who asks for them would wait for.</summary>
    public static void PrepareAgents(this IServiceProvider services) => _ = services.GetRequiredService<IOptions<McpServerOptions>>().Value;

    public static void MapAgents(this IEndpointRouteBuilder routes)
    {
        routes.MapMcp(Address).ExcludeFromDescription();
        routes
            .MapMethods("/llms.txt", Routes.Read, (Settings settings) => Results.Text(LlmsText.Of(settings.Site), "text/plain; charset=utf-8"))
            .Described(
                new Operation("getLlmsText", "service", "What exists here, for language models: what to ask, what not to do, how to cite.")
                {
                    Success = new Operation.Answer(StatusCodes.Status200OK, "text/plain", null, "Markdown."),
                }
            );
    }
}
