namespace Evidence.Api.Pages;

/// <summary>A page whose body is written, for the layout around it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Body">Its body as HTML.</param>
/// <param name="Framed">Whether other sites show it in a frame, so that it has neither head nor foot.</param>
public sealed record Frame(Page Page, string Body, bool Framed);
