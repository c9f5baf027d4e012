using System.Text.Json;

namespace Evidence.Api.Pages;

/// <summary>JSON inside a page's script element, which nothing in it can close.</summary>
internal static class LinkedData
{
    /// <summary>The JSON with every character escaped that HTML could read.</summary>
    public static string Of(Node node) => JsonSerializer.Serialize(node.Value);
}
