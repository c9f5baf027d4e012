namespace Evidence.Api.OpenApi;

internal static class DescriptionEndpoints
{
    public static void MapDescription(this IEndpointRouteBuilder routes)
    {
    }
}
