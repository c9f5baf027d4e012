namespace Evidence.Core.Text;

/// <summary>A stream while votes are counted; the order is that of <see cref="StreamNames.All"/>.</summary>
internal enum Lane
{
    Trial,
    Story,
    Provider,
    Rule,
    Price,
    Safety,
    Background,
    Advice,
    Furniture,
}
