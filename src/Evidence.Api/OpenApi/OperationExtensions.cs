namespace Evidence.Api.OpenApi;

/// <summary>Puts descriptions beside routes.</summary>
internal static class OperationExtensions
{
    public static IEndpointConventionBuilder Described(this IEndpointConventionBuilder route, Operation operation) => route.WithMetadata(operation);
}
