#pragma warning disable
namespace Evidence.Core.Pack
{
public static class PackSchemas { public static IReadOnlyDictionary<string,string> All => new Dictionary<string,string>(); }
public static class RecordShapes { public static IReadOnlyList<Shape> All => []; }
}
