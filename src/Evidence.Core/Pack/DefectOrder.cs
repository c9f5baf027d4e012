namespace Evidence.Core.Pack;

/// <summary>By file, then by place (entry 9 before entry 10), then by code.</summary>
internal sealed class DefectOrder : IComparer<Defect>
{
    public static readonly DefectOrder Instance = new();

    public static IReadOnlyList<Defect> Sort(IEnumerable<Defect> defects) => [.. defects.Distinct().Order(Instance)];

    public int Compare(Defect? x, Defect? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = string.CompareOrdinal(x.File, y.File);
        order = order != 0 ? order : ComparePlaces(x.Pointer, y.Pointer);
        order = order != 0 ? order : string.CompareOrdinal(x.Code, y.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Detail, y.Detail);
    }

    private static int ComparePlaces(string x, string y)
    {
        var (left, right) = (x.Split('/'), y.Split('/'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var bothNumbers = int.TryParse(left[i], out var a) & int.TryParse(right[i], out var b);
            var order = bothNumbers ? a.CompareTo(b) : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
