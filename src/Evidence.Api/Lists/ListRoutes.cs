namespace Evidence.Api.Lists;

/// <summary>Maps every list, and every record of those that have an address.</summary>
internal static class ListRoutes
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        foreach (var listing in Listings.All)
        {
            routes.MapListing(listing);
        }

        foreach (var listing in Listings.WithRecords)
        {
            routes.MapRecord(listing);
        }
    }
}
