namespace Evidence.Vectors;

/// <summary>The file that Core reads: number of directions (32 bits), a scale for each (32-bit float), then a signed byte a number.</summary>
internal static class ByteTable
{
    internal static byte[] Of(Reduction reduction)
    {
        var directions = reduction.Vectors[0].Length;
        var scales = Enumerable.Range(0, directions).Select(k => (float)(reduction.Vectors.Max(vector => Math.Abs(vector[k])) / sbyte.MaxValue)).ToArray();
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(directions);
        Array.ForEach(scales, writer.Write);
        foreach (var vector in reduction.Vectors)
        {
            for (var k = 0; k < directions; k++)
            {
                writer.Write((sbyte)Math.Round(vector[k] / scales[k]));
            }
        }

        writer.Flush();
        return memory.ToArray();
    }
}
