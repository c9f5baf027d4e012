namespace Evidence.Api.Pages;

/// <summary>A file that pages use.</summary>
/// <param name="File">Its name in the program.</param>
/// <param name="Name">Its name with the digest of its bytes.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record Asset(string File, string Name, string Type, byte[] Bytes);
